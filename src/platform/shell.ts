/* What a browser needs around the pages; the mini program needs nothing. Imported by the app for its effect. */
export {}
