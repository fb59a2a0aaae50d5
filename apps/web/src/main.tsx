import './app/app.css';

const desks = {
  learner: () => import('./app/learner'),
  mentor: () => import('./app/mentor'),
  dinas: () => import('./app/dinas'),
};

// The server names the desk in the shell, so that a learner's phone never loads another desk's code.
const desk = document.documentElement.dataset['desk'] as keyof typeof desks;
// On a phone that does not know her yet everything waits for this answer: it is asked for while the app's files still come.
const firstHome = desk === 'learner' && !knowsSomebody() ? fetch('/api/me/learning') : undefined;
firstHome?.catch(() => undefined);

const root = document.getElementById('root');
const open = () => root && void desks[desk]().then(({ start }) => start(root, firstHome));
// On a first visit the words that came with the document are shown before the work begins; a phone that knows her has the app itself.
if (firstHome) requestAnimationFrame(() => setTimeout(open));
else open();

function knowsSomebody(): boolean {
  try {
    return localStorage.getItem('melekai-person') !== null;
  } catch (error) {
    // A browser that keeps nothing says so by throwing; the app tells her in words.
    return !(error instanceof DOMException);
  }
}
