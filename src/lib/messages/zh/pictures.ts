export const pictures = {
  title: '照片',
  add: '加照片',
  count: (count: number, most: number) => `${count} / ${most}`,
  name: (index: number) => `第 ${index} 张照片`,
  remove: (index: number) => `移掉第 ${index} 张照片`,
  sending: (percent: number) => `${percent}%`,
  waiting: '等网络',
  failed: '没传上',
  retry: (index: number) => `第 ${index} 张照片没传上，点一下再试`,
  away: '没有网络，照片会在连上网以后自己传上。',
  problems: {
    unreadable: '有照片打不开，换成 JPG 或 PNG 再试。',
    'not-allowed': '微信没有让我们打开相册或相机。在右上角“设置”里允许后再试。',
  },
}

export type PicturesText = typeof pictures
