/** The ways between the window and the host on the desktop. */
export const callChannel = 'call'
export const eventChannel = 'event'
/** What a window shows first (electron/first.ts). */
export const firstChannels = { answers: 'first-answers', library: 'first-library' } as const
