/** The method and its version; a change that changes answers changes it. Apart, so that a function can know it without carrying the method. */
export const GAIT_METHOD = 'gait@1'
