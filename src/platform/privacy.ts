import type { PrivacyAnswer } from '@/lib/privacy'

/** Has WeChat's questions about privacy asked by us. */
export const hearPrivacy: (ask: (answer: (given: PrivacyAnswer) => void) => void) => void = () => undefined
