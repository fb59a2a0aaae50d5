import type { ModulePackage } from '@contracts/packages';
import type { TermData } from '../shape/glossary.schema';
import type { Block, Part } from '../shape/prose';
import { escapeText, renderInline, renderMarkdown } from './render-markdown';

/** Ids of the module's activities by slug: what `::kegiatan` lines are resolved with. */
export type ActivityIds = ReadonlyMap<string, string>;

/** Renders a lesson's parts: classes only, and no input can make it yield a script, an event handler or a style. */
export const renderLesson = (
  parts: readonly Part[],
  activityIds: ActivityIds,
  terms: ReadonlyMap<number, readonly TermData[]> = new Map(),
  lang: ModulePackage['lang'] = 'id',
): string =>
  parts
    .map(
      ({ title, blocks }, index) =>
        `<section class="part" data-part="${index + 1}"><h2>${renderInline(title)}</h2>\n${renderBlocks(blocks, activityIds)}\n${renderTerms(terms.get(index) ?? [], lang)}</section>`,
    )
    .join('\n');

// Opened by a tap without any script. The line names the words, so nobody opens it in vain.
const meanings = { id: 'Arti kata', en: 'What it means' } as const;
const renderTerms = (terms: readonly TermData[], lang: ModulePackage['lang']): string =>
  terms.length === 0
    ? ''
    : `<details class="terms"><summary>${meanings[lang]}: ${terms.map(({ term }) => escapeText(term)).join(', ')}</summary><dl>${terms.map(({ term, text }) => `<dt>${escapeText(term)}</dt><dd>${escapeText(text)}</dd>`).join('')}</dl></details>\n`;

/** Renders a case story: a lesson without parts and activities. */
export const renderCase = (blocks: readonly Block[]): string => renderBlocks(blocks, new Map());

const renderBlocks = (blocks: readonly Block[], activityIds: ActivityIds): string =>
  blocks.map((block) => renderBlock(block, activityIds)).join('\n');

function renderBlock(block: Block, activityIds: ActivityIds): string {
  switch (block.kind) {
    case 'markdown':
      return renderMarkdown(block.markdown);
    case 'example':
      return `<div class="card example" role="note"><h3>${renderInline(block.title)}</h3>\n${renderBlocks(block.blocks, activityIds)}\n</div>`;
    case 'tip':
      return `<div class="note own" role="note"><b>${renderInline(block.title)}</b>\n${renderBlocks(block.blocks, activityIds)}\n</div>`;
    case 'caution':
      return `<div class="note wait" role="note"><b>${renderInline(block.title)}</b>\n${renderBlocks(block.blocks, activityIds)}\n</div>`;
    case 'sample':
      return `<figure class="quote sample"><figcaption>${renderInline(block.title)}</figcaption><blockquote>${renderMarkdown(block.markdown, { lineBreaks: true })}</blockquote></figure>`;
    case 'chat':
      return `<ul class="chat">${block.turns.map(({ side, speaker, text }) => `<li class="say-${side}"><b>${escapeText(speaker)}</b> ${renderInline(text)}</li>`).join('')}</ul>`;
    case 'scene':
      return `<div class="pic" data-scene="${escapeText(block.scene)}" role="img" aria-label="${escapeText(block.description)}"></div>`;
    case 'activity':
      return renderActivity(activityIds.get(block.slug));
  }
}

// An unknown slug is an error of checkCurriculum; a preview shows the rest of the lesson meanwhile.
const renderActivity = (id: string | undefined): string =>
  id === undefined ? '' : `<div class="activity" data-activity="${escapeText(id)}"></div>`;
