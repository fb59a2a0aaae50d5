import { createRoot } from 'react-dom/client';
import { createBrowserRouter, Link, NavLink, Outlet, useLoaderData } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { openDB } from 'idb';
import { setupI18n } from '@lingui/core';
const i18n = setupI18n({});
const X = () => <div><Link to="/x">{i18n._('x')}</Link><NavLink to="/">{String(useLoaderData())}</NavLink><Outlet /></div>;
const router = createBrowserRouter([{ path: '/', element: <X />, loader: () => openDB('x', 1) }]);
createRoot(document.getElementById('root')!).render(<RouterProvider router={router} />);
