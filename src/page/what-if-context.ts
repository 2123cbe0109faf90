import { createContext } from 'preact';

/** Reports whether the page answers what if, so that views lead to it. */
export const CanEdit = createContext(false);
