/** Headers that come along with an otherwise honest request; `null` takes one of its own away. */
export type JunkHeaders = {
  readonly title: string;
  readonly headers: Readonly<Record<string, string | null>>;
  /** Whether a request that bears a cookie and changes something must be refused. */
  readonly refusesChanges?: true;
  /** Whether any request must be refused that is not for everybody. */
  readonly refusesAll?: true;
};

const long = 'a'.repeat(7_000);

const crossSite: readonly JunkHeaders[] = [
  ['says nothing about where it comes from', { 'sec-fetch-site': null }],
  ['comes from another site', { 'sec-fetch-site': 'cross-site' }],
  ['comes from a sister site', { 'sec-fetch-site': 'same-site' }],
  ['was typed by hand', { 'sec-fetch-site': 'none' }],
  ['says two things about where it comes from', { 'sec-fetch-site': 'same-origin, cross-site' }],
  ['shouts where it comes from', { 'sec-fetch-site': 'SAME-ORIGIN' }],
  ['says nothing of its site and has an opaque origin', { 'sec-fetch-site': null, origin: 'null' }],
  ['says nothing of its site and has a foreign origin', { 'sec-fetch-site': null, origin: 'https://evil.example' }],
  ['has an origin that begins like ours', { 'sec-fetch-site': null, origin: 'http://localhost:80.evil.example' }],
  ['comes from another site under our origin', { 'sec-fetch-site': 'cross-site', origin: 'http://localhost:80' }],
].map(([title, headers]) => ({ title, headers, refusesChanges: true }) as JunkHeaders);

const badBearers: readonly JunkHeaders[] = [
  'Bearer',
  'Bearer ',
  'Bearer x',
  `Bearer melekai_${'a'.repeat(43)}`,
  `Bearer ${'a'.repeat(7_000)}`,
  'bearer null',
  'Bearer a b',
  'Bearer \u00ff\u00fe',
  'Basic c2FyaTprYXRh',
  'Basic',
  'Negotiate',
  '',
].map((authorization) => ({
  title: `has the authorization “${authorization.slice(0, 30)}”`,
  headers: { authorization },
  refusesAll: true,
}));

const odd: readonly JunkHeaders[] = [
  { title: 'has a very long header', headers: { 'x-long': long } },
  { title: 'has a very long agent', headers: { 'user-agent': long } },
  { title: 'has no agent', headers: { 'user-agent': null } },
  { title: 'accepts nothing that exists', headers: { accept: 'image/x-unknown;q=0' } },
  { title: 'accepts anything, badly written', headers: { accept: ';;;,q=,*/*;q=NaN' } },
  { title: 'asks for HTML', headers: { accept: 'text/html' } },
  { title: 'asks for a language that does not exist', headers: { 'accept-language': 'xx-YY;q=9, *;q=-1' } },
  { title: 'asks for very many languages', headers: { 'accept-language': 'zz,'.repeat(2_000) } },
  { title: 'accepts every encoding at once', headers: { 'accept-encoding': 'br;q=x, gzip;q=, *;q=2, identity;q=0' } },
  { title: 'wants another method', headers: { 'x-http-method-override': 'DELETE', 'x-method-override': 'DELETE' } },
  { title: 'wants another address', headers: { 'x-original-url': '/metrics', 'x-rewrite-url': '/metrics' } },
  {
    title: 'says that it comes from here',
    headers: { 'x-forwarded-for': '127.0.0.1', 'x-forwarded-host': 'evil.example' },
  },
  { title: 'names a strange host', headers: { host: 'evil.example:99999' } },
  { title: 'names no host', headers: { host: '' } },
  {
    title: 'knows an answer that nobody gave',
    headers: { 'if-none-match': '"\\"', 'if-match': '*', 'if-modified-since': 'never' },
  },
  { title: 'asks for a part', headers: { range: 'bytes=0-0,-1,5-2' } },
  { title: 'asks for another protocol', headers: { upgrade: 'websocket', connection: 'upgrade' } },
  { title: 'has a language that does not exist in its cookie', headers: { cookie: 'melekai-lang=__proto__' } },
  { title: 'has a cookie of nothing', headers: { cookie: 'melekai=' } },
  { title: 'has a cookie that is too long', headers: { cookie: `melekai=${long}` } },
  { title: 'has a cookie of percent signs', headers: { cookie: 'melekai=%00%ff%zz; melekai-lang=%ff' } },
  { title: 'has cookies that cannot be read', headers: { cookie: ';;;=;==a; __proto__=1; constructor=2;melekai' } },
  {
    title: 'has a thousand cookies',
    headers: { cookie: Array.from({ length: 1_000 }, (_, at) => `c${at}=1`).join('; ') },
  },
];

export const junkHeaders: readonly JunkHeaders[] = [...crossSite, ...badBearers, ...odd];

const metadata = (said: Readonly<Record<string, string>>): string =>
  Object.entries(said)
    .map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`)
    .join(',');
const announced = { fileId: '0193a000-0000-7000-8000-00000000fff1', sha256: 'b'.repeat(64), purpose: 'submission' };

/** What a phone may say wrongly about an upload (tus 1.0). */
export const uploadHeaders: readonly Readonly<Record<string, string | null>>[] = [
  { 'tus-resumable': null },
  { 'tus-resumable': '0.0.1' },
  ...['-1', '0', '1e3', 'NaN', '250001', '9007199254740993', '99999999999999999999', '', '0x10', ' 5'].map(
    (length) => ({
      'upload-length': length,
      'upload-offset': length,
    }),
  ),
  { 'upload-length': null },
  { 'upload-defer-length': '1', 'upload-length': null },
  { 'upload-defer-length': '2' },
  { 'upload-concat': 'partial' },
  { 'upload-concat': 'final;/api/uploads/a /api/uploads/b' },
  { 'upload-checksum': 'sha1 AAAA' },
  { 'upload-offset': null, 'content-type': 'application/offset+octet-stream' },
  { 'x-http-method-override': 'DELETE' },
  ...[
    null,
    '',
    'fileId',
    'fileId !!!',
    `fileId ${'A'.repeat(7_000)}`,
    ',,,',
    metadata({ ...announced, fileId: '../../etc/passwd' }),
    metadata({ ...announced, fileId: '' }),
    metadata({ ...announced, fileId: announced.fileId.toUpperCase() }),
    metadata({ ...announced, sha256: 'B'.repeat(64) }),
    metadata({ ...announced, sha256: '../'.repeat(21) }),
    metadata({ ...announced, purpose: 'avatar' }),
    metadata({ ...announced, step: 'a'.repeat(81) }),
    metadata({ ...announced, step: '\u0000' }),
    metadata({ ...announced, __proto__: 'x', constructor: 'x' }),
    `${metadata(announced)},${metadata(announced)}`,
    metadata(announced).replace('submission', '\u00ff'),
  ].map((said) => ({ 'upload-metadata': said })),
];

export const strangeMethods = [
  'GET',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
  'TRACE',
  'PROPFIND',
  'QUERY',
] as const;
