export const openPrivacyContract: (() => void) | null = null
