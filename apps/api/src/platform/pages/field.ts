import { html } from 'ghtml';
import { icon } from './icon';

export type Field = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string;
  /** Part of a mistake that is explained at another field. */
  readonly invalid?: boolean;
  readonly value?: string;
  readonly type?: 'text' | 'password' | 'tel';
  readonly autocomplete?: string;
  readonly autocapitalise?: 'characters' | 'words';
  readonly focus?: boolean;
};

/** A labelled field with its hint and its mistake, tied together for screen readers; `id` is its name too. */
export function field({
  id,
  label,
  hint,
  error,
  invalid,
  value = '',
  type = 'text',
  autocomplete = 'off',
  autocapitalise,
  focus,
}: Field): string {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return html`<div class="field">
    <label for="${id}">${label}</label>!${hint ? html`<span class="hint" id="${id}-hint">${hint}</span>` : ''}
    <input
      class="inp"
      id="${id}"
      name="${id}"
      type="${type}"
      value="${value}"
      required
      autocomplete="${autocomplete}"
      autocapitalize="${autocapitalise ?? 'none'}"
      spellcheck="false"
      !${described ? html` aria-describedby="${described}"` : ''}!${invalid || error ? ' aria-invalid="true"' : ''}!${focus ? ' autofocus' : ''}
    />
    !${error ? html`<p class="err" id="${id}-error" role="alert">!${icon('pencil')}<span>${error}</span></p>` : ''}
  </div>`;
}
