import { readConfig } from '../../server/config'

const read = (environment: Record<string, string>) => readConfig(environment, () => '')

describe('where pictures are kept', () => {
  const bucket = { OBJECTS_URL: 'https://pictures-125.cos.ap-guangzhou.myqcloud.com/', OBJECTS_KEY_ID: 'AKID', OBJECTS_SECRET: 's' }

  test('in the data folder, unless a bucket is named', () => {
    expect(read({}).objects).toBeNull()
    const url = 'https://pictures-125.cos.ap-guangzhou.myqcloud.com'
    expect(read(bucket).objects).toEqual({ url, region: 'us-east-1', keyId: 'AKID', secret: 's' })
    expect(read({ ...bucket, OBJECTS_REGION: 'ap-guangzhou' }).objects).toMatchObject({ region: 'ap-guangzhou' })
  })

  test.each(['OBJECTS_URL', 'OBJECTS_KEY_ID', 'OBJECTS_SECRET'])('a bucket needs %s', (name) => {
    expect(() => read({ ...bucket, [name]: '' })).toThrow(`Missing settings: ${name}.`)
  })

  test('by an address and a region that can be', () => {
    expect(() => read({ ...bucket, OBJECTS_URL: 's3://pictures', OBJECTS_REGION: 'a/b' })).toThrow(
      /^Wrong settings: OBJECTS_URL \(must be .*\), OBJECTS_REGION \(must be .*\)\.$/,
    )
  })
})
