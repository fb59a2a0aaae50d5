import type { Block, Part } from '../shape/prose';
import type { BlockForm, PartForm } from '../shape/prose-form.schema';

/** A lesson's parts as a form holds them: what they say, without where it stands. */
export const partForms = (parts: readonly Part[]): PartForm[] =>
  parts.map(({ title, blocks }) => ({ title, blocks: blockForms(blocks) }));

export const blockForms = (blocks: readonly Block[]): BlockForm[] => joinTexts(blocks.map(blockForm));

export function blockForm(block: Block): BlockForm {
  switch (block.kind) {
    case 'markdown':
      return { kind: 'markdown', markdown: block.markdown };
    case 'sample':
      return { kind: 'sample', title: block.title, markdown: block.markdown };
    case 'chat':
      return { kind: 'chat', turns: block.turns.map(({ speaker, text }) => ({ speaker, text })) };
    case 'scene':
      return {
        kind: 'scene',
        scene: block.scene as Extract<BlockForm, { kind: 'scene' }>['scene'],
        description: block.description,
      };
    case 'activity':
      return { kind: 'activity', slug: block.slug };
    default: {
      const inner = block.blocks.map(blockForm) as Extract<BlockForm, { kind: 'tip' }>['blocks'];
      return { kind: block.kind, title: block.title, blocks: joinTexts(inner) };
    }
  }
}

/** Paragraphs that follow one another are one text: a file has no mark between them. */
export const joinTexts = <B extends BlockForm>(blocks: readonly B[]): B[] =>
  blocks.reduce<B[]>((joined, block) => {
    const last = joined[joined.length - 1];
    if (last?.kind !== 'markdown' || block.kind !== 'markdown') return [...joined, withJoinedTexts(block)];
    return [...joined.slice(0, -1), { ...last, markdown: `${last.markdown}\n\n${block.markdown}` }];
  }, []);

const withJoinedTexts = <B extends BlockForm>(block: B): B =>
  'blocks' in block ? { ...block, blocks: joinTexts(block.blocks) } : block;
