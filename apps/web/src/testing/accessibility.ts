import axe from 'axe-core';

/** What only styles and letters decide, of which there are none here: colours, icons, and which of a desk's two menus is shown. */
const withoutStyles = {
  'color-contrast': { enabled: false },
  'label-content-name-mismatch': { enabled: false },
  'landmark-unique': { enabled: false },
};

/** Holds the page as it stands now against axe; the browser tests do so once more, with styles. */
export async function expectNoViolations(): Promise<void> {
  const { violations } = await axe.run(document.body, { rules: withoutStyles });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}
