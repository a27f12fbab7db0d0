import { join } from 'node:path'
import type { IPluginContext } from '@tarojs/service'
import { type Components, fitComponents } from './component-attributes'

interface MiniPlatform {
  readonly template?: {
    readonly internalComponents: Components
    /** What a page's own template says. */
    buildPageTemplate: (baseFile: string) => string
    /** How often an element may stand inside another of its kind; -1 is any depth. */
    readonly nestElements: Map<string, number>
  }
  runtimePath: string | readonly string[]
}

/** Each level is written out in base.wxml. The runner of the built mini program fails on an element that nests deeper. */
const nesting = { text: 2, 'static-text': 2, 'scroll-view': 2, swiper: 1, 'swiper-item': 1 }

/**
 * Texts follow the size WeChat is set to, and the bar the theme (src/platform/shell.weapp.ts). Taro's own repeats twenty attributes
 * for each page, 40 KiB in all, and would make the bar's words black in the dark.
 */
function pageTemplate(baseFile: string): string {
  const bar = '<navigation-bar front-color="{{bar.ink}}" background-color="{{bar.ground}}"/>'
  return `<import src="${baseFile}"/>
<page-meta root-font-size="system">${bar}</page-meta>
<template is="taro_tmpl" data="{{root:root}}"/>`
}

/** A Taro plugin: the mini program's templates know the attributes of component-attributes.ts, and so does its runtime. */
export default function componentPlugin(context: IPluginContext): void {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform: MiniPlatform) {
      if (!platform.template) return
      fitComponents(platform.template.internalComponents)
      for (const [name, depth] of Object.entries(nesting)) platform.template.nestElements.set(name, depth)
      platform.template.buildPageTemplate = pageTemplate
      platform.runtimePath = [platform.runtimePath, join(process.cwd(), 'config', 'component-attributes.ts')].flat()
    },
  })
}
