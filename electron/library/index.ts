export { createLibrary, openLibrary } from './open'
