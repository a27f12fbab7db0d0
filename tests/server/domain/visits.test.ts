import { isEntry, visitChannel } from '../../../server/domain/visits'

describe('T3: the channel of a scene', () => {
  test.each([
    [1007, 'chat'],
    [1096, 'chat'],
    [1008, 'group'],
    [1044, 'group'],
    [1158, 'group'],
    [1154, 'moments'],
    [1155, 'moments'],
    [1047, 'poster'],
    [1048, 'poster'],
    [1049, 'poster'],
    [1011, 'poster'],
    [1065, 'link'],
    [1167, 'link'],
    [1194, 'link'],
    [1286, 'link'],
    [1005, 'other'],
    [0, 'other'],
  ] as const)('%i is %s', (scene, channel) => {
    expect(visitChannel(scene, 'chat')).toBe(channel)
  })

  test.each([
    ['link', 1005, 'link'],
    ['poster', 1037, 'poster'],
    ['pack', 1005, 'poster'],
    ['chat', 1005, 'other'],
    ['moments', 1005, 'other'],
    // What somebody passed on came by the chat, whatever it was at first.
    ['poster', 1007, 'chat'],
    ['link', 1047, 'poster'],
    ['pack', 1048, 'poster'],
  ] as const)('by a card made for %s, %i is %s', (card, scene, channel) => {
    expect(visitChannel(scene, card)).toBe(channel)
  })
})

describe('what is an entry', () => {
  test.each([
    [1010, 'favourites'],
    [1034, 'the page after paying'],
    [1060, 'the page after paying, of old'],
    [1001, 'the list of recent ones'],
    [1089, 'the pull-down'],
    [1103, 'my mini programs'],
    [1104, 'my mini programs'],
    [1271, 'my list'],
    [1273, 'my list'],
    [1131, 'a floating window'],
    [1187, 'a floating window'],
    [1038, 'back from another mini program'],
    [1129, 'the crawler'],
  ])('not %i: %s', (scene) => {
    expect(isEntry(scene)).toBe(false)
  })

  test.each([1007, 1008, 1044, 1047, 1096, 1155, 1194, 1005, 0])('%i is', (scene) => {
    expect(isEntry(scene)).toBe(true)
  })
})
