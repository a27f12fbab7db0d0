import './shell.scss'
