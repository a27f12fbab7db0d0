import { showToast } from '@/lib/toasts'
import { copyText } from '@/platform/clipboard'

const isWeb = process.env.TARO_ENV === 'h5'

/** Copies with one tap and says so; WeChat says '内容已复制' itself. */
export async function copyAloud(text: string, said: { readonly copied: string; readonly notCopied: string }): Promise<void> {
  if (!(await copyText(text))) showToast(said.notCopied)
  else if (isWeb) showToast(said.copied)
}
