# cmake -DBUILD=... -DCONSUMER=... -DWORK=... -DGENERATOR=... -DCOMPILER=... -DFLAGS=... -DBUILD_TYPE=... -P check.cmake
cmake_policy(VERSION 3.22)
set(prefix "${WORK}/prefix")
set(consumer_build "${WORK}/consumer")
file(REMOVE_RECURSE "${prefix}" "${consumer_build}")

function(run)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE failed OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(failed)
    message(FATAL_ERROR "${ARGN}\n${output}")
  endif()
endfunction()

run("${CMAKE_COMMAND}" --install "${BUILD}" --prefix "${prefix}")
run("${CMAKE_COMMAND}" -S "${CONSUMER}" -B "${consumer_build}" -G "${GENERATOR}"
  "-DCMAKE_PREFIX_PATH=${prefix}" "-DCMAKE_CXX_COMPILER=${COMPILER}" "-DCMAKE_CXX_FLAGS=${FLAGS}"
  "-DCMAKE_BUILD_TYPE=${BUILD_TYPE}")
run("${CMAKE_COMMAND}" --build "${consumer_build}")
run("${consumer_build}/consumer")
# The installed program finds its tables beside itself.
run("${prefix}/bin/entente" ontology)
