/**
 * The first script of the window: small, so that it runs while the workbench is still being read and compiled. It begins to hear
 * the host and takes what it answers first, then lets the workbench come.
 */
import './held-events'

void import('./main')
