/** Opens WeChat's own page on what this mini program declared; null where there is none. */
export const openPrivacyContract: (() => void) | null = null
