import type { Catalogue } from '../language'

/** Carriers by WeChat's code, as people call them. */
const names: Catalogue<Readonly<Record<string, string>>> = {
  zh: { SF: '顺丰', JDL: '京东', EMS: '邮政 EMS', ZTO: '中通', YTO: '圆通', STO: '申通', YUNDA: '韵达', JTSD: '极兔' },
  en: { SF: 'SF Express', JDL: 'JD Logistics', EMS: 'China Post EMS', ZTO: 'ZTO', YTO: 'YTO', STO: 'STO', YUNDA: 'Yunda', JTSD: 'J&T' },
}

/** The texts of a language are its names; a carrier that HQ added later goes by its code. */
export function carrierName(language: keyof typeof names, code: string): string {
  return names[language][code] ?? code
}
