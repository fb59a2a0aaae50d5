import { Controller, Get, Req, Res } from '@nestjs/common';
import { html } from 'ghtml';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readAgency } from '@api/agencies';
import { Public } from '@api/platform/auth';
import { Database } from '@api/platform/database';
import { localeOf } from '@api/platform/http';
import { icon, Pages } from '@api/platform/pages';
import { say, type PeopleKey } from './say';

/** "Tanya petugas" closes every screen; this is where it leads. */
@Controller('bantuan')
export class HelpController {
  constructor(
    private readonly pages: Pages,
    private readonly database: Database,
  ) {}

  @Get()
  @Public()
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const actor = request.caller?.actor;
    const contact = actor && (await this.database.transaction(actor, readAgency)).privacyContact;
    const t = (key: PeopleKey) => say(localeOf(request), key);
    const data = contact ? say(localeOf(request), 'people:help.dataMore', { contact }) : t('people:help.dataNone');
    const row = (name: 'lock' | 'book' | 'pencil' | 'info', title: string, more: string) =>
      html`<li class="row start">
        <span class="tile">!${icon(name)}</span>
        <p class="grow"><b>${title}</b><br />${more}</p>
      </li>`;
    return this.pages.send(request, reply, {
      title: t('people:help.title'),
      closesWithHelp: false,
      body: html`<div class="stack-5">
        <div class="stack-2">
          <h1>${t('people:help.title')}</h1>
          <p class="lead">${t('people:help.lead')}</p>
        </div>
        <ul class="stack">
          !${row('lock', t('people:help.password'), t('people:help.passwordMore'))}
          !${row('book', t('people:help.enrol'), t('people:help.enrolMore'))}
          !${row('pencil', t('people:help.task'), t('people:help.taskMore'))}
          !${row('info', t('people:help.data'), data)}
        </ul>
        <p><a class="btn alt full" href="/masuk/kode">${t('people:signIn.withCode')}</a></p>
      </div>`,
    });
  }
}
