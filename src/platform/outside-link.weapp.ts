/** Leaves for another address, such as WeChat's link into the mini program. Null inside WeChat. */
export const leaveFor: ((address: string) => void) | null = null
