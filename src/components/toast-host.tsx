import { View } from '@tarojs/components'
import { roleProps } from '@/lib/aria'
import { hideToast, useToastState } from '@/lib/toasts'
import { Pressable } from './pressable'
import styles from './toast-host.module.scss'

/** Where showToast appears: an ink pill 56 above the bottom. */
export function ToastHost() {
  const toast = useToastState((state) => state.toast)
  if (toast === null) return null
  const { undo } = toast
  return (
    <View className={styles.host}>
      <View key={toast.id} className={styles.toast} {...roleProps('status')}>
        {toast.text}
        {undo !== undefined && (
          <Pressable
            className={styles.undo}
            onPress={() => {
              hideToast()
              undo.run()
            }}
          >
            {undo.label}
          </Pressable>
        )}
      </View>
    </View>
  )
}
