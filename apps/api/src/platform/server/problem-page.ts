import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ProblemDocument } from '@contracts/kernel';
import type { Pages } from '@api/platform/pages';

const forPrograms = /^\/(api|assets|packages|metrics)(\/|$)/;

/** Answers a person who followed a link with a page instead of a document; a stranger is led to the sign-in. */
export const problemPage =
  (pages: Pages) =>
  (request: FastifyRequest, reply: FastifyReply, problem: ProblemDocument): boolean => {
    const path = request.url.split('?')[0] ?? '/';
    if (forPrograms.test(path) || !(request.headers.accept ?? '').includes('text/html')) return false;
    if (problem.status === 401 && request.method === 'GET') {
      void reply.redirect(`/?next=${encodeURIComponent(request.url)}`, 303);
      return true;
    }
    void reply.status(problem.status).type('text/html; charset=utf-8').send(pages.renderProblem(request, problem));
    return true;
  };
