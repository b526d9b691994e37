/** The method and its version; a change that changes answers changes it. Apart, so that a function can know it without carrying the method. */
export const CARDIO_METHOD = 'cardio@1'
