/** pdf.js states no types for its worker; only that it is loaded matters here. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs'
