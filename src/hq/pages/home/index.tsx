import type { HqDuties } from '@contract/api/types'
import { View } from '@tarojs/components'
import coldCup from '@/assets/drawings/cold-cup.png'
import { ErrorState } from '@/components/error-state'
import { ListRow } from '@/components/list-row'
import { PageFrame } from '@/components/page-frame'
import { SeenNotice } from '@/components/seen-notice'
import { Bone, Skeleton } from '@/components/skeleton'
import { useText } from '@/lib/language'
import { hqText } from '@/lib/messages/hq'
import { navigation } from '@/platform/navigation'
import { useHqHome } from '../../queries/use-hq-home'
import styles from './index.module.scss'
import { type Room, rooms } from './rooms'

export default function HqHomePage() {
  const text = useText(hqText)
  const home = useHqHome()
  return (
    <PageFrame title={text.homeTitle}>
      <View className={styles.page}>
        {home.state === 'loading' && <HomeSkeleton />}
        {home.state === 'error' && <ErrorState drawing={coldCup} error={home.error} onRetry={home.refresh} />}
        {home.state === 'ready' && (
          <>
            <SeenNotice error={home.error} seenAt={home.seenAt} />
            {rooms.map((group) => (
              <View key={group[0]?.key} className={styles.rows}>
                {group.map((room, index) => (
                  <RoomRow key={room.key} room={room} duties={home.data.duties} hasLine={index > 0} />
                ))}
              </View>
            ))}
          </>
        )}
      </View>
    </PageFrame>
  )
}

/** Plain numbers; what is late is said in words beside them. */
function RoomRow({ room, duties, hasLine }: { readonly room: Room; readonly duties: HqDuties; readonly hasLine: boolean }) {
  const text = useText(hqText)
  const duty = room.key in duties ? duties[room.key as keyof HqDuties] : null
  const count = duty === null || duty.waiting === 0 ? undefined : duty.waiting
  const value = duty !== null && duty.overdue > 0 ? <View className={styles.late}>{text.duty(duty.waiting, duty.overdue)}</View> : count
  return (
    <ListRow icon={room.icon} label={text.rooms[room.key]} value={value} onPress={() => navigation.open(room.path())} hasLine={hasLine} />
  )
}

function HomeSkeleton() {
  return (
    <Skeleton>
      <Bone height={rooms.flat().length * 52 + 4} radius={12} />
    </Skeleton>
  )
}
