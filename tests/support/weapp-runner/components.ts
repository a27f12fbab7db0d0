import { copyAsJson, isRecord, type Values } from './records'
import { mergeData } from './set-data'
import type { Owner } from './tree'

/** What a file of the mini program gave to `Component()`. */
export type ComponentConfig = Values

export interface ComponentInstance extends Owner {
  /** Takes the parent's values; a value that the parent did not change leaves the component's own alone, as in WeChat. */
  readonly give: (properties: Values) => void
  readonly data: Values
  readonly attach: () => void
  readonly detach: () => void
}

interface ComponentHooks {
  readonly onUpdate: (bytes: number, done: () => void) => void
}

function recordAt(config: Values, name: string): Values {
  const value = config[name]
  return isRecord(value) ? value : {}
}

function firstData(config: ComponentConfig): Values {
  const properties = Object.entries(recordAt(config, 'properties'))
  const defaults = properties.map(([name, property]) => [name, isRecord(property) ? property.value : undefined])
  return copyAsJson({ ...recordAt(config, 'data'), ...Object.fromEntries(defaults) })
}

function runLifetime(instance: Values, config: ComponentConfig, name: string): void {
  const lifetime = recordAt(config, 'lifetimes')[name] ?? config[name]
  if (typeof lifetime === 'function') Reflect.apply(lifetime, instance, [])
}

export function createComponent(config: ComponentConfig, is: string, hooks: ComponentHooks): ComponentInstance {
  const data = firstData(config)
  const given = new Map<string, string>()
  const instance: Values = { ...recordAt(config, 'methods'), is, data, properties: data }
  instance.setData = (changes: Values, done?: () => void) => {
    const bytes = mergeData(data, changes)
    hooks.onUpdate(bytes, () => done?.call(instance))
  }
  instance.triggerEvent = () => undefined
  return {
    instance,
    data,
    isVirtual: recordAt(config, 'options').virtualHost === true,
    give(properties) {
      for (const [name, value] of Object.entries(properties)) {
        const text = JSON.stringify(value) ?? ''
        if (given.get(name) === text) continue
        given.set(name, text)
        data[name] = copyAsJson(value)
      }
    },
    attach: () => runLifetime(instance, config, 'attached'),
    detach: () => runLifetime(instance, config, 'detached'),
  }
}
