import { Text, View } from '@tarojs/components'
import styles from './index.module.scss'

export default function ShopPage() {
  return (
    <View className={styles.page}>
      <Text>熟铺</Text>
    </View>
  )
}
