import type { RouteAnswer } from '@contract/api/types'
import { limits } from '@contract/limits'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import coldCup from '@/assets/drawings/cold-cup.png'
import { BottomBar } from '@/components/bottom-bar'
import { Button } from '@/components/button'
import { Chip } from '@/components/chip'
import { ErrorState } from '@/components/error-state'
import { InlineNotice } from '@/components/inline-notice'
import { ListRow } from '@/components/list-row'
import { PageFrame } from '@/components/page-frame'
import { PicturePicker } from '@/components/picture-picker'
import { TextField } from '@/components/text-field'
import { roleProps } from '@/lib/aria'
import { useLanguage, useText } from '@/lib/language'
import { complaintsText } from '@/lib/messages/complaints'
import { nameIn } from '@/lib/names'
import { readQuery } from '@/lib/page-paths'
import { callPhone } from '@/platform/phone'
import { previewPictures } from '@/platform/picture-preview'
import styles from '../../components/care.module.scss'
import { PageSkeleton } from '../../components/care-skeleton'
import { useComplaintForm } from '../../queries/use-complaints'
import { type ComplainForm, useComplainForm } from './use-complain-form'

export default function ComplainPage() {
  const text = useText(complaintsText)
  const { params } = useRouter()
  const from = {
    orderId: readQuery(params, 'order') ?? undefined,
    productId: readQuery(params, 'product') ?? undefined,
    sellerId: readQuery(params, 'seller') ?? undefined,
  }
  const form = useComplaintForm(from)
  if (form.data !== null) return <Writing page={form.data} isFromSomewhere={from.orderId !== undefined || from.productId !== undefined} />
  return (
    <PageFrame title={text.formTitle}>
      {form.state === 'loading' && <PageSkeleton height={320} />}
      {form.state === 'error' && <ErrorState drawing={coldCup} error={form.error} onRetry={form.refresh} />}
    </PageFrame>
  )
}

interface WritingProps {
  readonly page: RouteAnswer<'getComplaintForm'>
  readonly isFromSomewhere: boolean
}

function Writing({ page, isFromSomewhere }: WritingProps) {
  const text = useText(complaintsText)
  const form = useComplainForm(page, isFromSomewhere)
  const send = <Button kind="main" label={text.form.send} onPress={() => void form.send()} isBusy={form.isSending} isWide />
  return (
    <PageFrame title={text.formTitle} bar={<BottomBar above={<Problem words={form.problem} />}>{send}</BottomBar>}>
      <View className={styles.page}>
        <View className="ink-2">{text.form.promise(page.answerHours)}</View>
        <View className={styles.form}>
          <Subjects page={page} form={form} />
          <TextField
            label={text.form.words}
            hint={form.isAboutSeller ? text.form.sellerHint : text.form.wordsHint}
            value={form.words}
            onChange={(words) => form.change({ words })}
            maxLength={limits.complaintWordsLength}
            error={form.wordsError}
            isLong
          />
          <PicturePicker pictures={{ ...form.pictures, add: () => void form.pictures.add() }} onPreview={previewPictures} />
          <TextField
            label={text.form.phone}
            hint={text.form.phoneHint}
            value={form.phone}
            onChange={(phone) => form.change({ phone })}
            maxLength={11}
            type="number"
            error={form.phoneError}
          />
        </View>
        <View className={styles.document}>
          <ListRow icon="phone" label={text.form.urgent(page.brandPhone)} onPress={() => callPhone(page.brandPhone)} />
        </View>
      </View>
    </PageFrame>
  )
}

function Problem({ words }: { readonly words: string | null }) {
  if (words === null) return null
  return (
    <View className={styles.above}>
      <InlineNotice kind="error">{words}</InlineNotice>
    </View>
  )
}

function Subjects({ page, form }: { readonly page: RouteAnswer<'getComplaintForm'>; readonly form: ComplainForm }) {
  const text = useText(complaintsText)
  const language = useLanguage()
  return (
    <>
      <View className={`t-caption ink-2 ${styles.label}`}>{text.form.about}</View>
      <View className={styles.choices} {...roleProps('radiogroup')}>
        {page.subjects.map(({ about, subjectId, title }, index) => (
          <Chip
            key={subjectId ?? about}
            label={text.aboutOf(text.about[about], nameIn(title, language))}
            isChosen={index === form.chosen}
            onPress={() => form.change({ chosen: index })}
          />
        ))}
      </View>
    </>
  )
}
