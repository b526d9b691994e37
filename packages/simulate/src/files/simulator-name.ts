/** What the simulator calls itself in files that name their maker; readers know a simulated recording by it. */
export const SIMULATOR_NAME = 'Backstride simulator'
