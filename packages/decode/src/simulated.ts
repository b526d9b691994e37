/** Whether the name of a device or program is what our simulator calls itself. */
export function isSimulatedName(name: string | undefined): boolean {
  return /^(simulated$|backstride simulat)/i.test(name?.trim() ?? '')
}
