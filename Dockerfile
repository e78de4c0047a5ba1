# Voxtum with OpenCL for the processor (PoCL) and for NVIDIA cards, whose driver the host's NVIDIA
# Container Toolkit puts in.
#   docker build -t voxtum .
#   docker run --rm -v "$PWD:/work" voxtum run cases/window-chamber.yaml
#   docker run --rm --gpus all -v "$PWD:/work" voxtum devices
FROM debian:bookworm-slim AS build
RUN apt-get update \
    && apt-get install -y --no-install-recommends openjdk-17-jdk-headless maven \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY pom.xml LICENSE ./
COPY src src
COPY kernels kernels
COPY meshes meshes
COPY cases cases
RUN mvn -q -B -ntp -Pquick package -DskipTests \
    && mkdir -p /opt/voxtum \
    && cp -r target/lib /opt/voxtum/lib \
    && cp target/voxtum.jar target/voxtum-kinetics-api.jar /opt/voxtum/

FROM debian:bookworm-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends openjdk-17-jre-headless ocl-icd-libopencl1 pocl-opencl-icd \
    && rm -rf /var/lib/apt/lists/* \
    && echo libnvidia-opencl.so.1 > /etc/OpenCL/vendors/nvidia.icd
COPY --from=build /opt/voxtum /opt/voxtum
COPY cases /opt/voxtum/cases
ENV NVIDIA_VISIBLE_DEVICES=all \
    NVIDIA_DRIVER_CAPABILITIES=compute,utility \
    VOXTUM_CACHE=/tmp/voxtum-cache \
    POCL_CACHE_DIR=/tmp/pocl-cache
WORKDIR /work
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=80", "-XX:+UseParallelGC", "-Djava.awt.headless=true", "-jar", "/opt/voxtum/voxtum.jar"]
CMD ["--help"]
