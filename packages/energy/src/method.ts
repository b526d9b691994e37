/** The method and its version; a change that changes answers changes it. Apart, so that a function can know it without carrying the method. */
export const ENERGY_METHOD = 'energy@1'
