/**
 * The first script of the window: small, so that it runs while the workbench is still being read and compiled. It begins to hear
 * the host and asks for what a fresh window opens, then lets the workbench come.
 */
import './first-answers'

void import('./main')
