import { createRoot } from 'react-dom/client';
import { HomeScreen } from './gallery/home';
import { LessonScreen } from './gallery/lesson';
import { MarkingScreen } from './gallery/marking';
import { PartsScreen } from './gallery/parts';
import { QueueScreen } from './gallery/queue';
import { QuizScreen } from './gallery/quiz';
import { ResultsScreen } from './gallery/results';
import { TaskScreen } from './gallery/task';
import './src/styles/index.css';

const screens = {
  parts: PartsScreen,
  home: HomeScreen,
  lesson: LessonScreen,
  quiz: QuizScreen,
  task: TaskScreen,
  queue: QueueScreen,
  marking: MarkingScreen,
  results: ResultsScreen,
};

// /gallery.html?screen=queue&desk=mentor&theme=dark&easy=on&contrast=more
const wanted = new URLSearchParams(location.search);
for (const name of ['desk', 'theme', 'easy', 'contrast']) {
  const value = wanted.get(name);
  if (value) document.documentElement.dataset[name] = value;
}
const [, Screen = PartsScreen] = Object.entries(screens).find(([name]) => name === wanted.get('screen')) ?? [];

const root = document.getElementById('root');
if (root) createRoot(root).render(<Screen />);
