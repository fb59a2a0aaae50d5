const desks = { belajar: 'learner', mentor: 'mentor', dinas: 'dinas' };

/** @param {string | undefined} url */
const deskOf = (url = '') => desks[/^\/(belajar|mentor|dinas)(?=[/?]|$)/.exec(url)?.[1]];

/**
 * Gives the shell what the server gives it otherwise. In development: the shell at the desks' addresses, with `data-desk` filled in.
 * In the build: an early request for React, which `main.tsx` would ask for only once it knows the desk.
 * @returns {import('vite').Plugin}
 */
export const deskShell = () => ({
  name: 'desk-shell',
  configureServer(server) {
    server.middlewares.use((request, _response, next) => {
      if (deskOf(request.originalUrl)) request.url = '/app.html';
      next();
    });
  },
  transformIndexHtml: {
    order: 'post',
    handler(html, { originalUrl, bundle }) {
      const desk = deskOf(originalUrl);
      if (desk) return html.replace(/data-desk="\w+"/, `data-desk="${desk}"`);
      const react = Object.values(bundle ?? {}).find((file) => file.type === 'chunk' && file.name === 'react');
      if (!react || html.includes(react.fileName)) return html;
      return [
        {
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `/${react.fileName}` },
          injectTo: 'head',
        },
      ];
    },
  },
});
