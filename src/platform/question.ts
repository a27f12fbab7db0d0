import Taro from '@tarojs/taro'

/** A dialogue of the phone's own with two buttons; WeChat takes four characters on each. True for yes. */
export async function askOnPhone(question: {
  readonly title: string
  readonly content: string
  readonly yes: string
  readonly no: string
}): Promise<boolean> {
  const { title, content, yes, no } = question
  return (await Taro.showModal({ title, content, confirmText: yes, cancelText: no })).confirm
}
