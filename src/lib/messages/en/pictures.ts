import type { PicturesText } from '../zh/pictures'

export const pictures: PicturesText = {
  title: 'Pictures',
  add: 'Add pictures',
  count: (count, most) => `${count} / ${most}`,
  name: (index) => `Picture ${index}`,
  remove: (index) => `Take out picture ${index}`,
  sending: (percent) => `${percent}%`,
  waiting: 'Waiting',
  failed: 'Not sent',
  retry: (index) => `Picture ${index} wasn’t sent. Tap to try again`,
  away: 'You are offline. The pictures go out by themselves once you’re back.',
  problems: {
    unreadable: 'A picture can’t be opened. Try it as JPG or PNG.',
    'not-allowed': 'WeChat didn’t let us open the album or the camera. Allow it under Settings, top right, and try again.',
  },
}
