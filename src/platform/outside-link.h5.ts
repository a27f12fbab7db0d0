export const leaveFor: ((address: string) => void) | null = (address) => {
  window.location.href = address
}
