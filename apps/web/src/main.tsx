import './app/app.css';

const desks = {
  learner: () => import('./app/learner'),
  mentor: () => import('./app/mentor'),
  dinas: () => import('./app/dinas'),
};

// The server names the desk in the shell, so that a learner's phone never loads another desk's code.
const desk = document.documentElement.dataset['desk'] as keyof typeof desks;
const root = document.getElementById('root');
if (root) void desks[desk]().then(({ start }) => start(root));
