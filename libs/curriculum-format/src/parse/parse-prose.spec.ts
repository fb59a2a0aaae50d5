import { parseProse } from './parse-prose';

const rulesOf = (markdown: string): string[] =>
  parseProse('a.md', markdown).findings.map(({ rule, line }) => `${rule}:${line}`);

describe('parseProse', () => {
  it('takes a lesson apart into parts and blocks, each with its line', () => {
    const { parts, lead, findings } = parseProse(
      'a.md',
      '## Satu\n\nTeks.\n\n::kegiatan kuis\n\n## Dua\n:::tips Ingat\nIni.\n:::',
      10,
    );

    expect({ lead, findings }).toEqual({ lead: [], findings: [] });
    expect(parts).toEqual([
      {
        title: 'Satu',
        line: 11,
        blocks: [
          { kind: 'markdown', line: 13, markdown: 'Teks.' },
          { kind: 'activity', line: 15, slug: 'kuis' },
        ],
      },
      {
        title: 'Dua',
        line: 17,
        blocks: [{ kind: 'tip', line: 18, title: 'Ingat', blocks: [{ kind: 'markdown', line: 19, markdown: 'Ini.' }] }],
      },
    ]);
  });

  it('keeps a sample and a chat inside an example', () => {
    const { lead, findings } = parseProse('a.md', ':::contoh Judul\n:::teks Status\nSatu.\nDua.\n:::\nTiga.\n:::');

    expect(findings).toEqual([]);
    expect(lead).toEqual([
      {
        kind: 'example',
        line: 1,
        title: 'Judul',
        blocks: [
          { kind: 'sample', line: 2, title: 'Status', markdown: 'Satu.\nDua.' },
          { kind: 'markdown', line: 6, markdown: 'Tiga.' },
        ],
      },
    ]);
  });

  it.each([
    ['Toko', '- Pembeli: Ada?\n- Toko: Ada.', ['in', 'out']],
    ['Toko first', '- Toko: Halo.\n- Pembeli: Halo.', ['out', 'in']],
    ['two customers', '- Ani: Ada?\n- Toko: Ada.\n- Budi: Berapa?', ['in', 'out', 'in']],
    ['a family', '- Rian: Coba ini.\n- Bu Tiur: Baik.', ['in', 'out']],
  ])('puts the speakers of a chat with %s on their sides', (_title, turns, sides) => {
    const [chat] = parseProse('a.md', `:::chat\n${turns}\n:::`).lead;

    expect(chat?.kind === 'chat' ? chat.turns.map(({ side }) => side) : []).toEqual(sides);
  });

  it('lets a chat turn run on in an indented line', () => {
    const [chat] = parseProse('a.md', ':::chat\n- Pembeli: Ada?\n  Saya tunggu.\n:::').lead;

    expect(chat?.kind === 'chat' ? chat.turns : []).toEqual([
      { speaker: 'Pembeli', text: 'Ada?\nSaya tunggu.', line: 2, side: 'in' },
    ]);
  });

  it.each([
    ['a box that is not closed', ':::tips Ingat\nIni.', 'block/not-closed:1'],
    ['an end without a beginning', 'Ini.\n:::', 'block/nothing-to-close:2'],
    ['an unknown box', ':::awas Hati\nIni.\n:::', 'block/unknown-box:1'],
    ['a box without a title', ':::tips\nIni.\n:::', 'block/no-title:1'],
    ['a chat with a title', ':::chat Percakapan\n- A: b\n:::', 'block/title-on-chat:1'],
    ['a chat line that is no turn', ':::chat\nHalo\n:::', 'block/chat-turn:2'],
    ['an empty chat', ':::chat\n:::', 'block/chat-turn:1'],
    ['a tip within a tip', ':::tips A\n:::tips B\nIni.\n:::\n:::', 'block/nested:2'],
    ['a box within a sample', ':::teks A\n:::tips B\nIni.\n:::\n:::', 'block/nested:2'],
    ['an activity within a box', ':::tips A\n::kegiatan kuis\n:::', 'block/malformed-leaf:2'],
    ['an activity without a name', '::kegiatan', 'block/malformed-leaf:1'],
    ['two activities on one line', '::kegiatan a b', 'block/malformed-leaf:1'],
    ['a scene without a description', '::adegan dapur', 'block/malformed-leaf:1'],
    ['a scene nobody drew', '::adegan pantai "Pantai"', 'block/malformed-leaf:1'],
    ['an unknown line', '::video https://example.org', 'block/malformed-leaf:1'],
    ['a heading in a box', ':::tips A\n## B\n:::', 'block/heading:2'],
    ['a first-level heading', '# A', 'block/heading:1'],
  ])('finds %s', (_title, markdown, finding) => {
    expect(rulesOf(markdown)).toContain(finding);
  });
});
