import { needsProof } from '@contract/claim-state'
import { limits } from '@contract/limits'
import { formatFen } from '@contract/money'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import coldCup from '@/assets/drawings/cold-cup.png'
import { BottomBar } from '@/components/bottom-bar'
import { Button } from '@/components/button'
import { Chip } from '@/components/chip'
import { Empty } from '@/components/empty'
import { ErrorState } from '@/components/error-state'
import { InlineNotice } from '@/components/inline-notice'
import { PageFrame } from '@/components/page-frame'
import { PicturePicker } from '@/components/picture-picker'
import { TextField } from '@/components/text-field'
import { roleProps } from '@/lib/aria'
import { useText } from '@/lib/language'
import { claimsText } from '@/lib/messages/claims'
import { pagePaths, readQuery } from '@/lib/page-paths'
import { useErrorText } from '@/lib/refusal-texts'
import { navigation } from '@/platform/navigation'
import { previewPictures } from '@/platform/picture-preview'
import careStyles from '../../components/care.module.scss'
import { PageSkeleton } from '../../components/care-skeleton'
import { readDraft } from './ask-choices'
import { AskLines } from './ask-lines'
import { AskSums } from './ask-sums'
import styles from './index.module.scss'
import { type AskForm, useAsk } from './use-ask'

export default function AskPage() {
  const text = useText(claimsText)
  const { params } = useRouter()
  const orderId = readQuery(params, 'order') ?? ''
  const { form, error, refresh } = useAsk(
    orderId,
    readDraft((name) => readQuery(params, name)),
  )
  const isOpen = form !== null && form.kinds.length > 0
  return (
    <PageFrame title={text.askTitle} bar={isOpen && <AskBar form={form} />}>
      {form === null && error === null && <PageSkeleton height={320} />}
      {form === null && error !== null && <ErrorState drawing={coldCup} error={error} onRetry={refresh} />}
      {form !== null && !isOpen && <Nothing orderId={orderId} form={form} />}
      {isOpen && <Asking form={form} />}
    </PageFrame>
  )
}

function Nothing({ orderId, form }: { readonly orderId: string; readonly form: AskForm }) {
  const { nothing } = useText(claimsText).ask
  const action = { label: nothing.action, onPress: () => navigation.replace(pagePaths.complain({ orderId })) }
  return (
    <>
      <View className={careStyles.page}>
        <View className={careStyles.document}>
          <AskLines form={form} />
        </View>
      </View>
      <Empty title={nothing.title} words={nothing.words} action={action} />
    </>
  )
}

function Asking({ form }: { readonly form: AskForm }) {
  const text = useText(claimsText)
  const { ask } = text
  const isProofNeeded = form.reason !== null && needsProof(form.reason)
  return (
    <View className={careStyles.page}>
      <Choices
        label={ask.kind}
        keys={form.kinds}
        names={text.kinds}
        chosen={form.kind}
        onChoose={(kind) => form.change({ kind, quantities: null, reason: null })}
      />
      {form.kind !== null && <View className="t-caption ink-2">{text.kindWords[form.kind]}</View>}
      <View className={careStyles.document}>
        <View className={styles.heading}>
          <View className="t-caption ink-2">{ask.goods}</View>
          {form.missing === 'lines' && <View className={styles.problem}>{ask.missing.lines}</View>}
        </View>
        <AskLines form={form} />
      </View>
      <View className={careStyles.form}>
        <Choices
          label={ask.reason}
          keys={form.reasons}
          names={text.reasons}
          chosen={form.reason}
          onChoose={(reason) => form.change({ reason })}
        />
        {form.missing === 'reason' && <View className={styles.problem}>{ask.missing.reason}</View>}
        <TextField
          label={isProofNeeded ? ask.proof : ask.words}
          hint={ask.wordsHint}
          value={form.words}
          onChange={(words) => form.change({ words })}
          maxLength={limits.claimWordsLength}
          error={form.isProofMissing ? ask.proofMissing : null}
          isLong
        />
        <PicturePicker pictures={form.pictures} onPreview={previewPictures} />
      </View>
      <AskSums form={form} />
    </View>
  )
}

interface ChoicesProps<Key extends string> {
  readonly label: string
  readonly keys: readonly Key[]
  readonly names: Readonly<Record<Key, string>>
  readonly chosen: Key | null
  readonly onChoose: (key: Key) => void
}

function Choices<Key extends string>({ label, keys, names, chosen, onChoose }: ChoicesProps<Key>) {
  return (
    <>
      <View className={`t-caption ink-2 ${careStyles.label}`}>{label}</View>
      <View className={careStyles.choices} {...roleProps('radiogroup')}>
        {keys.map((key) => (
          <Chip key={key} label={names[key]} isChosen={key === chosen} onPress={() => onChoose(key)} />
        ))}
      </View>
    </>
  )
}

function AskBar({ form }: { readonly form: AskForm }) {
  const { ask } = useText(claimsText)
  const quoteProblem = useErrorText(form.isWhole ? form.quoteError : null)
  const problem = form.problem ?? quoteProblem
  const isPricing = form.isWhole && !form.isCurrent && quoteProblem === null
  const label = form.isWhole && form.isCurrent ? ask.send(formatFen(form.quote.totalFen)) : ask.sendEmpty
  const above = problem === null ? null : <InlineNotice kind="error">{problem}</InlineNotice>
  return (
    <BottomBar above={above && <View className={careStyles.above}>{above}</View>}>
      <Button kind="main" label={label} onPress={() => void form.send()} isBusy={form.isSending || isPricing} isWide />
    </BottomBar>
  )
}
