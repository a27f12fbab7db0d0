import type { Stores } from '../database/stores'
import { neutralNickname } from '../domain/nickname'
import type { Context } from '../ports'

/* What WeChat tells when a person takes a permission back, or closes their WeChat account (wechat-platform: 事件通知). */

/** By WeChat's number of what was taken back. What is not listed we never asked for. */
const forgetting: Readonly<Record<string, (stores: Stores, personId: string) => Promise<void>>> = {
  '2': async (stores, personId) => {
    await stores.personalData.blankAddresses(personId)
    await stores.personalData.deleteAddresses(personId)
  },
  '6': forgetNameAndPicture,
  '19': (stores, personId) => stores.people.saveProfile(personId, { nickname: neutralNickname(personId) }),
  '20': (stores, personId) => stores.people.saveProfile(personId, { avatar: null }),
}

async function forgetNameAndPicture(stores: Stores, personId: string): Promise<void> {
  await stores.people.saveProfile(personId, { nickname: neutralNickname(personId), avatar: null })
}

/** Forgets what a person took back at WeChat; what an order under way needs stays until it is over. Telling it twice is once. */
export async function forgetRevoked(context: Context, told: { readonly openid: string; readonly kinds: readonly string[] }): Promise<void> {
  await context.transact(async (stores) => {
    const person = await stores.people.findByOpenid(told.openid)
    if (!person) return
    for (const kind of told.kinds) await forgetting[kind]?.(stores, person.id)
  })
}

/** Forgets somebody who closed their WeChat account: all at once what nothing needs, the rest as soon as nothing of theirs is open. */
export async function forgetClosedAccount(context: Context, told: { readonly openid: string }): Promise<void> {
  await context.transact(async (stores) => {
    const person = await stores.people.findByOpenid(told.openid)
    if (!person) return
    await forgetNameAndPicture(stores, person.id)
    await stores.personalData.eraseTraces(person.id)
    await stores.personalData.blankAddresses(person.id)
    await stores.jobs.plan('erase-person', person.id, context.clock.now())
  })
}
