import { join } from 'node:path'
import type { IPluginContext } from '@tarojs/service'
import { attributes } from './reader-attributes'

interface MiniPlatform {
  readonly template?: { mergeComponents(context: IPluginContext, patch: object): void }
  runtimePath: string | readonly string[]
}

/** A Taro plugin: `aria-…` attributes reach the mini program's templates, and its runtime gives them the same short names. */
export default function screenReaders(context: IPluginContext): void {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform: MiniPlatform) {
      if (!platform.template) return
      platform.template.mergeComponents(context, attributes)
      platform.runtimePath = [platform.runtimePath, join(process.cwd(), 'config', 'reader-attributes.ts')].flat()
    },
  })
}
