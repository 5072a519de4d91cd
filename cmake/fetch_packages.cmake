# cmake -DNPM=... -DFOLDER=... -P fetch_packages.cmake: fetches what FOLDER's package-lock.json names, unless that is there
# already. A copy of the lock file tells: a checkout changes the file's time, not what it says.
set(lock "${FOLDER}/package-lock.json")
set(fetched "${FOLDER}/node_modules/.fetched-lock.json")
execute_process(COMMAND "${CMAKE_COMMAND}" -E compare_files "${lock}" "${fetched}"
  RESULT_VARIABLE differs OUTPUT_QUIET ERROR_QUIET)
if(differs)
  execute_process(COMMAND "${NPM}" ci --ignore-scripts --no-audit --no-fund --loglevel=error
    WORKING_DIRECTORY "${FOLDER}" RESULT_VARIABLE failed)
  if(failed)
    message(FATAL_ERROR "npm could not fetch what the explorer is built of; -DENTENTE_EXPLORER=OFF builds without it")
  endif()
  configure_file("${lock}" "${fetched}" COPYONLY)
endif()
file(TOUCH "${fetched}")
