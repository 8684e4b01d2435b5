import { initAll } from './govuk-frontend.min.js'

// The one script: everything works without it.
document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()
