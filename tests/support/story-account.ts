import type { MyData, MyExport } from '../../contract/api/types'
import type { Caller } from './story-call'

/** What a person does about themselves. */
export function createAccountVerbs(caller: Caller) {
  return {
    callsThemselves: async (nickname: string, avatar: string = 'keep') =>
      (await caller.call('saveProfile', { body: { nickname, avatar } })).person,
    signsOut: (everywhere = false) => caller.call('signOut', { body: { everywhere } }),
    seesTheirData: (): Promise<MyData> => caller.call('getMyData', {}),
    exportsTheirData: (): Promise<MyExport> => caller.call('exportMyData', {}),
    async deletesThemselves() {
      const { person } = await caller.call('getMe', {})
      return await caller.call('deleteMe', { body: { personId: person.id } })
    },
  }
}
