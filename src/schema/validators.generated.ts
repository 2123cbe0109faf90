// @ts-nocheck
// Generated from schemas/ by "npm run generate". Do not edit.
import { formatProblem, formats as formatNames } from './formats.ts';
import ucs2length from 'ajv/dist/runtime/ucs2length.js';
const formats = Object.fromEntries(
  formatNames.map((name) => [name, (text) => formatProblem(name, text) === undefined]),
);

export const cluster_group = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://ringfence.dev/schemas/cluster-group.schema.json","title":"ClusterGroup","description":"`policies/clusters/**/group.yaml`: settings that all clusters in this folder and below share.","type":"object","additionalProperties":false,"required":["apiVersion","kind","metadata","spec"],"properties":{"apiVersion":{"const":"ringfence.dev/v1alpha1","description":"The version of Ringfence's own source formats."},"kind":{"const":"ClusterGroup","description":"The kind of this source."},"metadata":{"type":"object","title":"Metadata","additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string","minLength":1,"maxLength":253,"description":"The group's name.","examples":["canary"]}},"description":"Names this source."},"spec":{"type":"object","title":"ClusterGroup spec","additionalProperties":false,"description":"Outer layers; an inner group, and the cluster itself, override them.","properties":{"values":{"type":"object","title":"Values","additionalProperties":true,"description":"Values of declared parameters. Maps merge with those of outer layers, lists and scalars replace them (lists with `merge: union` are united).","examples":[{"blockedCIDRs":["169.254.169.254/32"]}]},"cni":{"type":"object","title":"Network plugin traits","additionalProperties":false,"description":"How the cluster's network plugin reads `ipBlock`. A trait that is not set comes from outer groups, otherwise it is `unknown`.","properties":{"ipBlockMatchesPods":{"type":"string","enum":["always","never","unknown"],"description":"Whether an ipBlock matches pods by their addresses (Calico: always; Cilium by default: never)."},"ipBlockMatchesNodes":{"type":"string","enum":["always","never","unknown"],"description":"Whether an ipBlock matches the addresses of nodes and of the API server (Calico: always; Cilium by default: never)."}},"examples":[{"ipBlockMatchesPods":"always","ipBlockMatchesNodes":"always"}]},"metadataAddresses":{"type":"array","items":{"type":"string","format":"ip"},"description":"Addresses of the metadata service of the cloud. A path that opens to one of them is an error. The innermost layer that sets it replaces the outer ones; an empty list means that there is no metadata service. Default: all known addresses of all clouds.","examples":[["169.254.169.254","fd00:ec2::254"]]},"declaredNamespaces":{"type":"string","enum":["Complete","Open"],"description":"Whether the sources declare every namespace of a cluster. Complete: an answer assumes that there are no other namespaces, says so, and folds connections of other namespaces into one line. Open (the default): other namespaces can exist. The innermost layer that sets it decides.","examples":["Complete"]},"delivery":{"type":"object","title":"Delivery","additionalProperties":false,"description":"How the manifests of a cluster reach it. Each field is taken from the innermost layer that sets it: landscape, groups from the outside in, cluster.","properties":{"tool":{"type":"string","enum":["argocd","flux","none"],"description":"The tool that applies the manifests. none (the default): Ringfence renders no delivery objects, and something else applies the manifests."},"repository":{"type":"string","minLength":1,"description":"The repository from which the tool fetches the manifests: an https, http or ssh URL without credentials.","examples":["https://git.example.org/platform/isolation.git"]},"revision":{"type":"string","minLength":1,"description":"The revision that is applied: a branch by its name, any ref by its full name (`refs/tags/v1.4.0`), or a full commit id. Default: the default branch of the landscape.","examples":["refs/tags/v1.4.0"]},"path":{"type":"string","minLength":1,"description":"The path of the folder of manifests in the repository. Default: `manifests`.","examples":["manifests"]},"unit":{"type":"string","enum":["namespace","cluster"],"description":"The unit that succeeds or fails together. namespace (the default): each namespace is applied on its own. cluster: all namespaces together, and policies that are no longer rendered are not deleted."},"namespace":{"type":"string","minLength":1,"description":"The namespace of the delivery objects of this cluster. Default: `argocd` or `flux-system`, by the tool.","examples":["flux-system"]},"namePrefix":{"type":"string","description":"The beginning of the names of delivery objects, before the name of the cluster. Default: `ringfence-`.","examples":["isolation-"]},"destination":{"type":"string","minLength":1,"description":"Argo CD only: the cluster as registered there, by its name or by its server (https://…). Default: the name of the cluster.","examples":["aws-eu1"]},"serviceAccount":{"type":"string","minLength":1,"description":"The service account that applies the policies, in their cluster and in the namespace that `namespace` names. Default: ringfence.","examples":["ringfence"]},"repositorySecret":{"type":"string","minLength":1,"description":"Flux only: the secret with the credentials for the repository, in the same namespace as the delivery objects. Default: none.","examples":["isolation-repository"]},"kubeconfigSecret":{"type":"object","title":"Kubeconfig secret","additionalProperties":false,"description":"Flux only, for clusters with a hosted control plane: the secret with the kubeconfig by which the hosting cluster reaches this one, in the same namespace as the delivery objects.","properties":{"name":{"type":"string","minLength":1,"description":"Its name. Default: the name of the cluster and `-kubeconfig`.","examples":["core-web-kubeconfig"]},"key":{"type":"string","minLength":1,"description":"The key in it. Default: `kubeconfig`.","examples":["kubeconfig"]}}},"intervals":{"type":"object","title":"Intervals","additionalProperties":false,"description":"Intervals and time limits.","properties":{"poll":{"type":"string","minLength":1,"description":"How often the tool checks the repository for changes. Default: `5m`. A duration such as `90s`, `5m` or `1h30m`.","examples":["5m"]},"sync":{"type":"string","minLength":1,"description":"Flux only: how often Flux compares the cluster with the manifests and corrects it; Argo CD watches the cluster instead. Default: `30m`. A duration such as `90s`, `5m` or `1h30m`.","examples":["30m"]},"retry":{"type":"string","minLength":1,"description":"How long to wait after a failure. Default: `2m`. A duration such as `90s`, `5m` or `1h30m`.","examples":["2m"]},"timeout":{"type":"string","minLength":1,"description":"Flux only: the time limit of one attempt. Default: `5m`. A duration such as `90s`, `5m` or `1h30m`.","examples":["5m"]}}}},"examples":[{"tool":"flux","repository":"https://git.example.org/platform/isolation.git","revision":"main"}]}}}},"examples":[{"apiVersion":"ringfence.dev/v1alpha1","kind":"ClusterGroup","metadata":{"name":"canary"},"spec":{"values":{}}}]};
const func1 = ucs2length.default;
const func3 = Object.prototype.hasOwnProperty;
const formats0 = formats.ip;

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://ringfence.dev/schemas/cluster-group.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"},message:"must have required property '"+"apiVersion"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"},message:"must have required property '"+"metadata"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.spec === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"},message:"must have required property '"+"spec"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "spec"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if("ringfence.dev/v1alpha1" !== data0){
const err5 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue: "ringfence.dev/v1alpha1"},message:"must be equal to constant",schema:"ringfence.dev/v1alpha1",parentSchema:schema31.properties.apiVersion,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if("ClusterGroup" !== data1){
const err6 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "ClusterGroup"},message:"must be equal to constant",schema:"ClusterGroup",parentSchema:schema31.properties.kind,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.metadata !== undefined){
let data2 = data.metadata;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.name === undefined){
const err7 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema31.properties.metadata.required,parentSchema:schema31.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key1 in data2){
if(!(key1 === "name")){
const err8 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data2.name !== undefined){
let data3 = data2.name;
if(typeof data3 === "string"){
if(func1(data3) > 253){
const err9 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema31.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(func1(data3) < 1){
const err10 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.metadata.properties.name.type,parentSchema:schema31.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.metadata.type,parentSchema:schema31.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.spec !== undefined){
let data4 = data.spec;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key2 in data4){
if(!(((((key2 === "values") || (key2 === "cni")) || (key2 === "metadataAddresses")) || (key2 === "declaredNamespaces")) || (key2 === "delivery"))){
const err13 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data4.values !== undefined){
let data5 = data4.values;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
}
else {
const err14 = {instancePath:instancePath+"/spec/values",schemaPath:"#/properties/spec/properties/values/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.values.type,parentSchema:schema31.properties.spec.properties.values,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data4.cni !== undefined){
let data6 = data4.cni;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key3 in data6){
if(!((key3 === "ipBlockMatchesPods") || (key3 === "ipBlockMatchesNodes"))){
const err15 = {instancePath:instancePath+"/spec/cni",schemaPath:"#/properties/spec/properties/cni/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.cni,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data6.ipBlockMatchesPods !== undefined){
let data7 = data6.ipBlockMatchesPods;
if(typeof data7 !== "string"){
const err16 = {instancePath:instancePath+"/spec/cni/ipBlockMatchesPods",schemaPath:"#/properties/spec/properties/cni/properties/ipBlockMatchesPods/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.cni.properties.ipBlockMatchesPods.type,parentSchema:schema31.properties.spec.properties.cni.properties.ipBlockMatchesPods,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(!(((data7 === "always") || (data7 === "never")) || (data7 === "unknown"))){
const err17 = {instancePath:instancePath+"/spec/cni/ipBlockMatchesPods",schemaPath:"#/properties/spec/properties/cni/properties/ipBlockMatchesPods/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.cni.properties.ipBlockMatchesPods.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.cni.properties.ipBlockMatchesPods.enum,parentSchema:schema31.properties.spec.properties.cni.properties.ipBlockMatchesPods,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data6.ipBlockMatchesNodes !== undefined){
let data8 = data6.ipBlockMatchesNodes;
if(typeof data8 !== "string"){
const err18 = {instancePath:instancePath+"/spec/cni/ipBlockMatchesNodes",schemaPath:"#/properties/spec/properties/cni/properties/ipBlockMatchesNodes/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.cni.properties.ipBlockMatchesNodes.type,parentSchema:schema31.properties.spec.properties.cni.properties.ipBlockMatchesNodes,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!(((data8 === "always") || (data8 === "never")) || (data8 === "unknown"))){
const err19 = {instancePath:instancePath+"/spec/cni/ipBlockMatchesNodes",schemaPath:"#/properties/spec/properties/cni/properties/ipBlockMatchesNodes/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.cni.properties.ipBlockMatchesNodes.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.cni.properties.ipBlockMatchesNodes.enum,parentSchema:schema31.properties.spec.properties.cni.properties.ipBlockMatchesNodes,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/spec/cni",schemaPath:"#/properties/spec/properties/cni/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.cni.type,parentSchema:schema31.properties.spec.properties.cni,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data4.metadataAddresses !== undefined){
let data9 = data4.metadataAddresses;
if(Array.isArray(data9)){
const len0 = data9.length;
for(let i0=0; i0<len0; i0++){
let data10 = data9[i0];
if(typeof data10 === "string"){
if(!(formats0(data10))){
const err21 = {instancePath:instancePath+"/spec/metadataAddresses/" + i0,schemaPath:"#/properties/spec/properties/metadataAddresses/items/format",keyword:"format",params:{format: "ip"},message:"must match format \""+"ip"+"\"",schema:"ip",parentSchema:schema31.properties.spec.properties.metadataAddresses.items,data:data10};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/spec/metadataAddresses/" + i0,schemaPath:"#/properties/spec/properties/metadataAddresses/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.metadataAddresses.items.type,parentSchema:schema31.properties.spec.properties.metadataAddresses.items,data:data10};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/spec/metadataAddresses",schemaPath:"#/properties/spec/properties/metadataAddresses/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.metadataAddresses.type,parentSchema:schema31.properties.spec.properties.metadataAddresses,data:data9};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data4.declaredNamespaces !== undefined){
let data11 = data4.declaredNamespaces;
if(typeof data11 !== "string"){
const err24 = {instancePath:instancePath+"/spec/declaredNamespaces",schemaPath:"#/properties/spec/properties/declaredNamespaces/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.declaredNamespaces.type,parentSchema:schema31.properties.spec.properties.declaredNamespaces,data:data11};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(!((data11 === "Complete") || (data11 === "Open"))){
const err25 = {instancePath:instancePath+"/spec/declaredNamespaces",schemaPath:"#/properties/spec/properties/declaredNamespaces/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.declaredNamespaces.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.declaredNamespaces.enum,parentSchema:schema31.properties.spec.properties.declaredNamespaces,data:data11};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data4.delivery !== undefined){
let data12 = data4.delivery;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key4 in data12){
if(!(func3.call(schema31.properties.spec.properties.delivery.properties, key4))){
const err26 = {instancePath:instancePath+"/spec/delivery",schemaPath:"#/properties/spec/properties/delivery/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.delivery,data:data12};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data12.tool !== undefined){
let data13 = data12.tool;
if(typeof data13 !== "string"){
const err27 = {instancePath:instancePath+"/spec/delivery/tool",schemaPath:"#/properties/spec/properties/delivery/properties/tool/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.delivery.properties.tool.type,parentSchema:schema31.properties.spec.properties.delivery.properties.tool,data:data13};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(!(((data13 === "argocd") || (data13 === "flux")) || (data13 === "none"))){
const err28 = {instancePath:instancePath+"/spec/delivery/tool",schemaPath:"#/properties/spec/properties/delivery/properties/tool/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.delivery.properties.tool.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.delivery.properties.tool.enum,parentSchema:schema31.properties.spec.properties.delivery.properties.tool,data:data13};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data12.repository !== undefined){
let data14 = data12.repository;
if(typeof data14 === "string"){
if(func1(data14) < 1){
const err29 = {instancePath:instancePath+"/spec/delivery/repository",schemaPath:"#/properties/spec/properties/delivery/properties/repository/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.delivery.properties.repository,data:data14};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/spec/delivery/repository",schemaPath:"#/properties/spec/properties/delivery/properties/repository/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.delivery.properties.repository.type,parentSchema:schema31.properties.spec.properties.delivery.properties.repository,data:data14};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data12.revision !== undefined){
let data15 = data12.revision;
if(typeof data15 === "string"){
if(func1(data15) < 1){
const err31 = {instancePath:instancePath+"/spec/delivery/revision",schemaPath:"#/properties/spec/properties/delivery/properties/revision/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.delivery.properties.revision,data:data15};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/spec/delivery/revision",schemaPath:"#/properties/spec/properties/delivery/properties/revision/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.delivery.properties.revision.type,parentSchema:schema31.properties.spec.properties.delivery.properties.revision,data:data15};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data12.path !== undefined){
let data16 = data12.path;
if(typeof data16 === "string"){
if(func1(data16) < 1){
const err33 = {instancePath:instancePath+"/spec/delivery/path",schemaPath:"#/properties/spec/properties/delivery/properties/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.delivery.properties.path,data:data16};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/spec/delivery/path",schemaPath:"#/properties/spec/properties/delivery/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.delivery.properties.path.type,parentSchema:schema31.properties.spec.properties.delivery.properties.path,data:data16};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data12.unit !== undefined){
let data17 = data12.unit;
if(typeof data17 !== "string"){
const err35 = {instancePath:instancePath+"/spec/delivery/unit",schemaPath:"#/properties/spec/properties/delivery/properties/unit/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.delivery.properties.unit.type,parentSchema:schema31.properties.spec.properties.delivery.properties.unit,data:data17};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(!((data17 === "namespace") || (data17 === "cluster"))){
const err36 = {instancePath:instancePath+"/spec/delivery/unit",schemaPath:"#/properties/spec/properties/delivery/properties/unit/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.delivery.properties.unit.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.delivery.properties.unit.enum,parentSchema:schema31.properties.spec.properties.delivery.properties.unit,data:data17};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data12.namespace !== undefined){
let data18 = data12.namespace;
if(typeof data18 === "string"){
if(func1(data18) < 1){
const err37 = {instancePath:instancePath+"/spec/delivery/namespace",schemaPath:"#/properties/spec/properties/delivery/properties/namespace/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.delivery.properties.namespace,data:data18};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/spec/delivery/namespace",schemaPath:"#/properties/spec/properties/delivery/properties/namespace/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.delivery.properties.namespace.type,parentSchema:schema31.properties.spec.properties.delivery.properties.namespace,data:data18};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data12.namePrefix !== undefined){
let data19 = data12.namePrefix;
if(typeof data19 !== "string"){
const err39 = {instancePath:instancePath+"/spec/delivery/namePrefix",schemaPath:"#/properties/spec/properties/delivery/properties/namePrefix/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.delivery.properties.namePrefix.type,parentSchema:schema31.properties.spec.properties.delivery.properties.namePrefix,data:data19};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data12.destination !== undefined){
let data20 = data12.destination;
if(typeof data20 === "string"){
if(func1(data20) < 1){
const err40 = {instancePath:instancePath+"/spec/delivery/destination",schemaPath:"#/properties/spec/properties/delivery/properties/destination/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.delivery.properties.destination,data:data20};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/spec/delivery/destination",schemaPath:"#/properties/spec/properties/delivery/properties/destination/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.delivery.properties.destination.type,parentSchema:schema31.properties.spec.properties.delivery.properties.destination,data:data20};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data12.serviceAccount !== undefined){
let data21 = data12.serviceAccount;
if(typeof data21 === "string"){
if(func1(data21) < 1){
const err42 = {instancePath:instancePath+"/spec/delivery/serviceAccount",schemaPath:"#/properties/spec/properties/delivery/properties/serviceAccount/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.delivery.properties.serviceAccount,data:data21};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
else {
const err43 = {instancePath:instancePath+"/spec/delivery/serviceAccount",schemaPath:"#/properties/spec/properties/delivery/properties/serviceAccount/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.delivery.properties.serviceAccount.type,parentSchema:schema31.properties.spec.properties.delivery.properties.serviceAccount,data:data21};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data12.repositorySecret !== undefined){
let data22 = data12.repositorySecret;
if(typeof data22 === "string"){
if(func1(data22) < 1){
const err44 = {instancePath:instancePath+"/spec/delivery/repositorySecret",schemaPath:"#/properties/spec/properties/delivery/properties/repositorySecret/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.delivery.properties.repositorySecret,data:data22};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
else {
const err45 = {instancePath:instancePath+"/spec/delivery/repositorySecret",schemaPath:"#/properties/spec/properties/delivery/properties/repositorySecret/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.delivery.properties.repositorySecret.type,parentSchema:schema31.properties.spec.properties.delivery.properties.repositorySecret,data:data22};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data12.kubeconfigSecret !== undefined){
let data23 = data12.kubeconfigSecret;
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
for(const key5 in data23){
if(!((key5 === "name") || (key5 === "key"))){
const err46 = {instancePath:instancePath+"/spec/delivery/kubeconfigSecret",schemaPath:"#/properties/spec/properties/delivery/properties/kubeconfigSecret/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.delivery.properties.kubeconfigSecret,data:data23};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data23.name !== undefined){
let data24 = data23.name;
if(typeof data24 === "string"){
if(func1(data24) < 1){
const err47 = {instancePath:instancePath+"/spec/delivery/kubeconfigSecret/name",schemaPath:"#/properties/spec/properties/delivery/properties/kubeconfigSecret/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.delivery.properties.kubeconfigSecret.properties.name,data:data24};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/spec/delivery/kubeconfigSecret/name",schemaPath:"#/properties/spec/properties/delivery/properties/kubeconfigSecret/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.delivery.properties.kubeconfigSecret.properties.name.type,parentSchema:schema31.properties.spec.properties.delivery.properties.kubeconfigSecret.properties.name,data:data24};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data23.key !== undefined){
let data25 = data23.key;
if(typeof data25 === "string"){
if(func1(data25) < 1){
const err49 = {instancePath:instancePath+"/spec/delivery/kubeconfigSecret/key",schemaPath:"#/properties/spec/properties/delivery/properties/kubeconfigSecret/properties/key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.delivery.properties.kubeconfigSecret.properties.key,data:data25};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
else {
const err50 = {instancePath:instancePath+"/spec/delivery/kubeconfigSecret/key",schemaPath:"#/properties/spec/properties/delivery/properties/kubeconfigSecret/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.delivery.properties.kubeconfigSecret.properties.key.type,parentSchema:schema31.properties.spec.properties.delivery.properties.kubeconfigSecret.properties.key,data:data25};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
else {
const err51 = {instancePath:instancePath+"/spec/delivery/kubeconfigSecret",schemaPath:"#/properties/spec/properties/delivery/properties/kubeconfigSecret/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.delivery.properties.kubeconfigSecret.type,parentSchema:schema31.properties.spec.properties.delivery.properties.kubeconfigSecret,data:data23};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data12.intervals !== undefined){
let data26 = data12.intervals;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
for(const key6 in data26){
if(!((((key6 === "poll") || (key6 === "sync")) || (key6 === "retry")) || (key6 === "timeout"))){
const err52 = {instancePath:instancePath+"/spec/delivery/intervals",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.delivery.properties.intervals,data:data26};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data26.poll !== undefined){
let data27 = data26.poll;
if(typeof data27 === "string"){
if(func1(data27) < 1){
const err53 = {instancePath:instancePath+"/spec/delivery/intervals/poll",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/poll/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.delivery.properties.intervals.properties.poll,data:data27};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
else {
const err54 = {instancePath:instancePath+"/spec/delivery/intervals/poll",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/poll/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.delivery.properties.intervals.properties.poll.type,parentSchema:schema31.properties.spec.properties.delivery.properties.intervals.properties.poll,data:data27};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data26.sync !== undefined){
let data28 = data26.sync;
if(typeof data28 === "string"){
if(func1(data28) < 1){
const err55 = {instancePath:instancePath+"/spec/delivery/intervals/sync",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/sync/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.delivery.properties.intervals.properties.sync,data:data28};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
else {
const err56 = {instancePath:instancePath+"/spec/delivery/intervals/sync",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/sync/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.delivery.properties.intervals.properties.sync.type,parentSchema:schema31.properties.spec.properties.delivery.properties.intervals.properties.sync,data:data28};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data26.retry !== undefined){
let data29 = data26.retry;
if(typeof data29 === "string"){
if(func1(data29) < 1){
const err57 = {instancePath:instancePath+"/spec/delivery/intervals/retry",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/retry/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.delivery.properties.intervals.properties.retry,data:data29};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
else {
const err58 = {instancePath:instancePath+"/spec/delivery/intervals/retry",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/retry/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.delivery.properties.intervals.properties.retry.type,parentSchema:schema31.properties.spec.properties.delivery.properties.intervals.properties.retry,data:data29};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data26.timeout !== undefined){
let data30 = data26.timeout;
if(typeof data30 === "string"){
if(func1(data30) < 1){
const err59 = {instancePath:instancePath+"/spec/delivery/intervals/timeout",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/timeout/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.delivery.properties.intervals.properties.timeout,data:data30};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
else {
const err60 = {instancePath:instancePath+"/spec/delivery/intervals/timeout",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/timeout/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.delivery.properties.intervals.properties.timeout.type,parentSchema:schema31.properties.spec.properties.delivery.properties.intervals.properties.timeout,data:data30};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
}
else {
const err61 = {instancePath:instancePath+"/spec/delivery/intervals",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.delivery.properties.intervals.type,parentSchema:schema31.properties.spec.properties.delivery.properties.intervals,data:data26};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
}
else {
const err62 = {instancePath:instancePath+"/spec/delivery",schemaPath:"#/properties/spec/properties/delivery/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.delivery.type,parentSchema:schema31.properties.spec.properties.delivery,data:data12};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
}
else {
const err63 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.type,parentSchema:schema31.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
}
else {
const err64 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const cluster = validate21;
const schema32 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://ringfence.dev/schemas/cluster.schema.json","title":"Cluster","description":"`policies/clusters/**/*.yaml`: one cluster with its networks and namespaces.","type":"object","additionalProperties":false,"required":["apiVersion","kind","metadata","spec"],"properties":{"apiVersion":{"const":"ringfence.dev/v1alpha1","description":"The version of Ringfence's own source formats."},"kind":{"const":"Cluster","description":"The kind of this source."},"metadata":{"type":"object","title":"Metadata","additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string","minLength":1,"maxLength":253,"description":"The cluster's name, unique in the landscape.","examples":["aws-eu1"]}},"description":"Names this source."},"spec":{"type":"object","title":"Cluster spec","additionalProperties":false,"description":"Settings of this cluster.","properties":{"networks":{"type":"object","title":"Networks","additionalProperties":false,"description":"Address ranges of the cluster, as lists of CIDRs (two for dual stack). A list that is omitted is empty: the network is not known or does not exist.","properties":{"pods":{"type":"array","items":{"type":"string","format":"cidr"},"description":"Pod network.","examples":[["10.96.0.0/11"]]},"services":{"type":"array","items":{"type":"string","format":"cidr"},"description":"Service network.","examples":[["10.96.0.0/11"]]},"nodes":{"type":"array","items":{"type":"string","format":"cidr"},"description":"Node network.","examples":[["10.96.0.0/11"]]}}},"cni":{"type":"object","title":"Network plugin traits","additionalProperties":false,"description":"How the cluster's network plugin reads `ipBlock`. A trait that is not set comes from outer groups, otherwise it is `unknown`.","properties":{"ipBlockMatchesPods":{"type":"string","enum":["always","never","unknown"],"description":"Whether an ipBlock matches pods by their addresses (Calico: always; Cilium by default: never)."},"ipBlockMatchesNodes":{"type":"string","enum":["always","never","unknown"],"description":"Whether an ipBlock matches the addresses of nodes and of the API server (Calico: always; Cilium by default: never)."}},"examples":[{"ipBlockMatchesPods":"always","ipBlockMatchesNodes":"always"}]},"metadataAddresses":{"type":"array","items":{"type":"string","format":"ip"},"description":"Addresses of the metadata service of the cloud. A path that opens to one of them is an error. The innermost layer that sets it replaces the outer ones; an empty list means that there is no metadata service. Default: all known addresses of all clouds.","examples":[["169.254.169.254","fd00:ec2::254"]]},"declaredNamespaces":{"type":"string","enum":["Complete","Open"],"description":"Whether the sources declare every namespace of a cluster. Complete: an answer assumes that there are no other namespaces, says so, and folds connections of other namespaces into one line. Open (the default): other namespaces can exist. The innermost layer that sets it decides.","examples":["Complete"]},"values":{"type":"object","title":"Values","additionalProperties":true,"description":"Values of declared parameters. Maps merge with those of outer layers, lists and scalars replace them (lists with `merge: union` are united).","examples":[{"blockedCIDRs":["169.254.169.254/32"]}]},"tenant":{"type":"string","minLength":1,"description":"The tenant that owns the cluster and its control plane. Default: the cluster itself if it has a hosted control plane.","examples":["team-blue"]},"controlPlane":{"type":"object","title":"Hosted control plane","additionalProperties":false,"required":["cluster","namespace","type"],"description":"The namespace of another cluster in which this cluster's control plane runs; it is added to that cluster.","properties":{"cluster":{"type":"string","minLength":1,"maxLength":253,"description":"The hosting cluster, by its name.","examples":["aws-eu1"]},"namespace":{"type":"string","minLength":1,"maxLength":253,"description":"The namespace's name in the hosting cluster.","examples":["shoot--core--web"]},"type":{"type":"string","minLength":1,"maxLength":253,"description":"A namespace type with `hostsControlPlane: true`.","examples":["shoot-control-plane"]},"labels":{"type":"object","title":"Labels","additionalProperties":{"type":"string"},"description":"Labels of the control plane's namespace, in addition to those of its type.","examples":[{"gardener.cloud/role":"shoot"}]},"values":{"type":"object","title":"Values","additionalProperties":true,"description":"Values of declared parameters. Maps merge with those of outer layers, lists and scalars replace them (lists with `merge: union` are united).","examples":[{"blockedCIDRs":["169.254.169.254/32"]}]},"externalPolicies":{"type":"array","items":{"type":"string","minLength":1},"uniqueItems":true,"description":"Files in `policies/external/` (without `.yaml`) that other tools write into the control plane's namespace.","examples":[["allow-by-mesh"]]}}},"namespaces":{"type":"array","items":{"type":"object","title":"Namespace","additionalProperties":false,"required":["name","type"],"description":"One namespace of the cluster.","properties":{"name":{"type":"string","minLength":1,"maxLength":253,"description":"The namespace's name in its cluster.","examples":["garden"]},"type":{"type":"string","minLength":1,"maxLength":253,"description":"The namespace type, by its name.","examples":["garden"]},"labels":{"type":"object","title":"Labels","additionalProperties":{"type":"string"},"description":"Labels of this namespace, in addition to those of its type.","examples":[{"gardener.cloud/role":"shoot"}]},"values":{"type":"object","title":"Values","additionalProperties":true,"description":"Values of declared parameters. Maps merge with those of outer layers, lists and scalars replace them (lists with `merge: union` are united).","examples":[{"blockedCIDRs":["169.254.169.254/32"]}]},"externalPolicies":{"type":"array","items":{"type":"string","minLength":1},"uniqueItems":true,"description":"Files in `policies/external/` (without `.yaml`) that other tools write into this namespace.","examples":[["allow-by-mesh"]]},"tenant":{"type":"string","minLength":1,"description":"The tenant that owns it. Default: the tenant of the hosted cluster, otherwise that of the cluster if it names one or has a hosted control plane, otherwise none.","examples":["team-blue"]}}},"description":"The cluster's namespaces, without those that host control planes of other clusters."},"delivery":{"type":"object","title":"Delivery","additionalProperties":false,"description":"How the manifests of a cluster reach it. Each field is taken from the innermost layer that sets it: landscape, groups from the outside in, cluster.","properties":{"tool":{"type":"string","enum":["argocd","flux","none"],"description":"The tool that applies the manifests. none (the default): Ringfence renders no delivery objects, and something else applies the manifests."},"repository":{"type":"string","minLength":1,"description":"The repository from which the tool fetches the manifests: an https, http or ssh URL without credentials.","examples":["https://git.example.org/platform/isolation.git"]},"revision":{"type":"string","minLength":1,"description":"The revision that is applied: a branch by its name, any ref by its full name (`refs/tags/v1.4.0`), or a full commit id. Default: the default branch of the landscape.","examples":["refs/tags/v1.4.0"]},"path":{"type":"string","minLength":1,"description":"The path of the folder of manifests in the repository. Default: `manifests`.","examples":["manifests"]},"unit":{"type":"string","enum":["namespace","cluster"],"description":"The unit that succeeds or fails together. namespace (the default): each namespace is applied on its own. cluster: all namespaces together, and policies that are no longer rendered are not deleted."},"namespace":{"type":"string","minLength":1,"description":"The namespace of the delivery objects of this cluster. Default: `argocd` or `flux-system`, by the tool.","examples":["flux-system"]},"namePrefix":{"type":"string","description":"The beginning of the names of delivery objects, before the name of the cluster. Default: `ringfence-`.","examples":["isolation-"]},"destination":{"type":"string","minLength":1,"description":"Argo CD only: the cluster as registered there, by its name or by its server (https://…). Default: the name of the cluster.","examples":["aws-eu1"]},"serviceAccount":{"type":"string","minLength":1,"description":"The service account that applies the policies, in their cluster and in the namespace that `namespace` names. Default: ringfence.","examples":["ringfence"]},"repositorySecret":{"type":"string","minLength":1,"description":"Flux only: the secret with the credentials for the repository, in the same namespace as the delivery objects. Default: none.","examples":["isolation-repository"]},"kubeconfigSecret":{"type":"object","title":"Kubeconfig secret","additionalProperties":false,"description":"Flux only, for clusters with a hosted control plane: the secret with the kubeconfig by which the hosting cluster reaches this one, in the same namespace as the delivery objects.","properties":{"name":{"type":"string","minLength":1,"description":"Its name. Default: the name of the cluster and `-kubeconfig`.","examples":["core-web-kubeconfig"]},"key":{"type":"string","minLength":1,"description":"The key in it. Default: `kubeconfig`.","examples":["kubeconfig"]}}},"intervals":{"type":"object","title":"Intervals","additionalProperties":false,"description":"Intervals and time limits.","properties":{"poll":{"type":"string","minLength":1,"description":"How often the tool checks the repository for changes. Default: `5m`. A duration such as `90s`, `5m` or `1h30m`.","examples":["5m"]},"sync":{"type":"string","minLength":1,"description":"Flux only: how often Flux compares the cluster with the manifests and corrects it; Argo CD watches the cluster instead. Default: `30m`. A duration such as `90s`, `5m` or `1h30m`.","examples":["30m"]},"retry":{"type":"string","minLength":1,"description":"How long to wait after a failure. Default: `2m`. A duration such as `90s`, `5m` or `1h30m`.","examples":["2m"]},"timeout":{"type":"string","minLength":1,"description":"Flux only: the time limit of one attempt. Default: `5m`. A duration such as `90s`, `5m` or `1h30m`.","examples":["5m"]}}}},"examples":[{"tool":"flux","repository":"https://git.example.org/platform/isolation.git","revision":"main"}]}}}},"examples":[{"apiVersion":"ringfence.dev/v1alpha1","kind":"Cluster","metadata":{"name":"aws-eu1"},"spec":{"networks":{"pods":["10.96.0.0/11"],"services":["10.64.0.0/13"],"nodes":["10.180.0.0/16"]},"namespaces":[{"name":"garden","type":"garden"}]}}]};
const formats2 = formats.cidr;

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://ringfence.dev/schemas/cluster.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"},message:"must have required property '"+"apiVersion"+"'",schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"},message:"must have required property '"+"metadata"+"'",schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.spec === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"},message:"must have required property '"+"spec"+"'",schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "spec"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if("ringfence.dev/v1alpha1" !== data0){
const err5 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue: "ringfence.dev/v1alpha1"},message:"must be equal to constant",schema:"ringfence.dev/v1alpha1",parentSchema:schema32.properties.apiVersion,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if("Cluster" !== data1){
const err6 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "Cluster"},message:"must be equal to constant",schema:"Cluster",parentSchema:schema32.properties.kind,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.metadata !== undefined){
let data2 = data.metadata;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.name === undefined){
const err7 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema32.properties.metadata.required,parentSchema:schema32.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key1 in data2){
if(!(key1 === "name")){
const err8 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema32.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data2.name !== undefined){
let data3 = data2.name;
if(typeof data3 === "string"){
if(func1(data3) > 253){
const err9 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema32.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(func1(data3) < 1){
const err10 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.metadata.properties.name.type,parentSchema:schema32.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.properties.metadata.type,parentSchema:schema32.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.spec !== undefined){
let data4 = data.spec;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key2 in data4){
if(!(func3.call(schema32.properties.spec.properties, key2))){
const err13 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema32.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data4.networks !== undefined){
let data5 = data4.networks;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key3 in data5){
if(!(((key3 === "pods") || (key3 === "services")) || (key3 === "nodes"))){
const err14 = {instancePath:instancePath+"/spec/networks",schemaPath:"#/properties/spec/properties/networks/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema32.properties.spec.properties.networks,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data5.pods !== undefined){
let data6 = data5.pods;
if(Array.isArray(data6)){
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
if(typeof data7 === "string"){
if(!(formats2(data7))){
const err15 = {instancePath:instancePath+"/spec/networks/pods/" + i0,schemaPath:"#/properties/spec/properties/networks/properties/pods/items/format",keyword:"format",params:{format: "cidr"},message:"must match format \""+"cidr"+"\"",schema:"cidr",parentSchema:schema32.properties.spec.properties.networks.properties.pods.items,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/spec/networks/pods/" + i0,schemaPath:"#/properties/spec/properties/networks/properties/pods/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.networks.properties.pods.items.type,parentSchema:schema32.properties.spec.properties.networks.properties.pods.items,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/spec/networks/pods",schemaPath:"#/properties/spec/properties/networks/properties/pods/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.spec.properties.networks.properties.pods.type,parentSchema:schema32.properties.spec.properties.networks.properties.pods,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data5.services !== undefined){
let data8 = data5.services;
if(Array.isArray(data8)){
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
let data9 = data8[i1];
if(typeof data9 === "string"){
if(!(formats2(data9))){
const err18 = {instancePath:instancePath+"/spec/networks/services/" + i1,schemaPath:"#/properties/spec/properties/networks/properties/services/items/format",keyword:"format",params:{format: "cidr"},message:"must match format \""+"cidr"+"\"",schema:"cidr",parentSchema:schema32.properties.spec.properties.networks.properties.services.items,data:data9};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/spec/networks/services/" + i1,schemaPath:"#/properties/spec/properties/networks/properties/services/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.networks.properties.services.items.type,parentSchema:schema32.properties.spec.properties.networks.properties.services.items,data:data9};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/spec/networks/services",schemaPath:"#/properties/spec/properties/networks/properties/services/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.spec.properties.networks.properties.services.type,parentSchema:schema32.properties.spec.properties.networks.properties.services,data:data8};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data5.nodes !== undefined){
let data10 = data5.nodes;
if(Array.isArray(data10)){
const len2 = data10.length;
for(let i2=0; i2<len2; i2++){
let data11 = data10[i2];
if(typeof data11 === "string"){
if(!(formats2(data11))){
const err21 = {instancePath:instancePath+"/spec/networks/nodes/" + i2,schemaPath:"#/properties/spec/properties/networks/properties/nodes/items/format",keyword:"format",params:{format: "cidr"},message:"must match format \""+"cidr"+"\"",schema:"cidr",parentSchema:schema32.properties.spec.properties.networks.properties.nodes.items,data:data11};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/spec/networks/nodes/" + i2,schemaPath:"#/properties/spec/properties/networks/properties/nodes/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.networks.properties.nodes.items.type,parentSchema:schema32.properties.spec.properties.networks.properties.nodes.items,data:data11};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/spec/networks/nodes",schemaPath:"#/properties/spec/properties/networks/properties/nodes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.spec.properties.networks.properties.nodes.type,parentSchema:schema32.properties.spec.properties.networks.properties.nodes,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/spec/networks",schemaPath:"#/properties/spec/properties/networks/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.properties.spec.properties.networks.type,parentSchema:schema32.properties.spec.properties.networks,data:data5};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data4.cni !== undefined){
let data12 = data4.cni;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key4 in data12){
if(!((key4 === "ipBlockMatchesPods") || (key4 === "ipBlockMatchesNodes"))){
const err25 = {instancePath:instancePath+"/spec/cni",schemaPath:"#/properties/spec/properties/cni/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema32.properties.spec.properties.cni,data:data12};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data12.ipBlockMatchesPods !== undefined){
let data13 = data12.ipBlockMatchesPods;
if(typeof data13 !== "string"){
const err26 = {instancePath:instancePath+"/spec/cni/ipBlockMatchesPods",schemaPath:"#/properties/spec/properties/cni/properties/ipBlockMatchesPods/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.cni.properties.ipBlockMatchesPods.type,parentSchema:schema32.properties.spec.properties.cni.properties.ipBlockMatchesPods,data:data13};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(!(((data13 === "always") || (data13 === "never")) || (data13 === "unknown"))){
const err27 = {instancePath:instancePath+"/spec/cni/ipBlockMatchesPods",schemaPath:"#/properties/spec/properties/cni/properties/ipBlockMatchesPods/enum",keyword:"enum",params:{allowedValues: schema32.properties.spec.properties.cni.properties.ipBlockMatchesPods.enum},message:"must be equal to one of the allowed values",schema:schema32.properties.spec.properties.cni.properties.ipBlockMatchesPods.enum,parentSchema:schema32.properties.spec.properties.cni.properties.ipBlockMatchesPods,data:data13};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data12.ipBlockMatchesNodes !== undefined){
let data14 = data12.ipBlockMatchesNodes;
if(typeof data14 !== "string"){
const err28 = {instancePath:instancePath+"/spec/cni/ipBlockMatchesNodes",schemaPath:"#/properties/spec/properties/cni/properties/ipBlockMatchesNodes/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.cni.properties.ipBlockMatchesNodes.type,parentSchema:schema32.properties.spec.properties.cni.properties.ipBlockMatchesNodes,data:data14};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!(((data14 === "always") || (data14 === "never")) || (data14 === "unknown"))){
const err29 = {instancePath:instancePath+"/spec/cni/ipBlockMatchesNodes",schemaPath:"#/properties/spec/properties/cni/properties/ipBlockMatchesNodes/enum",keyword:"enum",params:{allowedValues: schema32.properties.spec.properties.cni.properties.ipBlockMatchesNodes.enum},message:"must be equal to one of the allowed values",schema:schema32.properties.spec.properties.cni.properties.ipBlockMatchesNodes.enum,parentSchema:schema32.properties.spec.properties.cni.properties.ipBlockMatchesNodes,data:data14};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/spec/cni",schemaPath:"#/properties/spec/properties/cni/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.properties.spec.properties.cni.type,parentSchema:schema32.properties.spec.properties.cni,data:data12};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data4.metadataAddresses !== undefined){
let data15 = data4.metadataAddresses;
if(Array.isArray(data15)){
const len3 = data15.length;
for(let i3=0; i3<len3; i3++){
let data16 = data15[i3];
if(typeof data16 === "string"){
if(!(formats0(data16))){
const err31 = {instancePath:instancePath+"/spec/metadataAddresses/" + i3,schemaPath:"#/properties/spec/properties/metadataAddresses/items/format",keyword:"format",params:{format: "ip"},message:"must match format \""+"ip"+"\"",schema:"ip",parentSchema:schema32.properties.spec.properties.metadataAddresses.items,data:data16};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/spec/metadataAddresses/" + i3,schemaPath:"#/properties/spec/properties/metadataAddresses/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.metadataAddresses.items.type,parentSchema:schema32.properties.spec.properties.metadataAddresses.items,data:data16};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/spec/metadataAddresses",schemaPath:"#/properties/spec/properties/metadataAddresses/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.spec.properties.metadataAddresses.type,parentSchema:schema32.properties.spec.properties.metadataAddresses,data:data15};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data4.declaredNamespaces !== undefined){
let data17 = data4.declaredNamespaces;
if(typeof data17 !== "string"){
const err34 = {instancePath:instancePath+"/spec/declaredNamespaces",schemaPath:"#/properties/spec/properties/declaredNamespaces/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.declaredNamespaces.type,parentSchema:schema32.properties.spec.properties.declaredNamespaces,data:data17};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(!((data17 === "Complete") || (data17 === "Open"))){
const err35 = {instancePath:instancePath+"/spec/declaredNamespaces",schemaPath:"#/properties/spec/properties/declaredNamespaces/enum",keyword:"enum",params:{allowedValues: schema32.properties.spec.properties.declaredNamespaces.enum},message:"must be equal to one of the allowed values",schema:schema32.properties.spec.properties.declaredNamespaces.enum,parentSchema:schema32.properties.spec.properties.declaredNamespaces,data:data17};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data4.values !== undefined){
let data18 = data4.values;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
}
else {
const err36 = {instancePath:instancePath+"/spec/values",schemaPath:"#/properties/spec/properties/values/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.properties.spec.properties.values.type,parentSchema:schema32.properties.spec.properties.values,data:data18};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data4.tenant !== undefined){
let data19 = data4.tenant;
if(typeof data19 === "string"){
if(func1(data19) < 1){
const err37 = {instancePath:instancePath+"/spec/tenant",schemaPath:"#/properties/spec/properties/tenant/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.spec.properties.tenant,data:data19};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/spec/tenant",schemaPath:"#/properties/spec/properties/tenant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.tenant.type,parentSchema:schema32.properties.spec.properties.tenant,data:data19};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data4.controlPlane !== undefined){
let data20 = data4.controlPlane;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.cluster === undefined){
const err39 = {instancePath:instancePath+"/spec/controlPlane",schemaPath:"#/properties/spec/properties/controlPlane/required",keyword:"required",params:{missingProperty: "cluster"},message:"must have required property '"+"cluster"+"'",schema:schema32.properties.spec.properties.controlPlane.required,parentSchema:schema32.properties.spec.properties.controlPlane,data:data20};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data20.namespace === undefined){
const err40 = {instancePath:instancePath+"/spec/controlPlane",schemaPath:"#/properties/spec/properties/controlPlane/required",keyword:"required",params:{missingProperty: "namespace"},message:"must have required property '"+"namespace"+"'",schema:schema32.properties.spec.properties.controlPlane.required,parentSchema:schema32.properties.spec.properties.controlPlane,data:data20};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(data20.type === undefined){
const err41 = {instancePath:instancePath+"/spec/controlPlane",schemaPath:"#/properties/spec/properties/controlPlane/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema32.properties.spec.properties.controlPlane.required,parentSchema:schema32.properties.spec.properties.controlPlane,data:data20};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
for(const key5 in data20){
if(!((((((key5 === "cluster") || (key5 === "namespace")) || (key5 === "type")) || (key5 === "labels")) || (key5 === "values")) || (key5 === "externalPolicies"))){
const err42 = {instancePath:instancePath+"/spec/controlPlane",schemaPath:"#/properties/spec/properties/controlPlane/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema32.properties.spec.properties.controlPlane,data:data20};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data20.cluster !== undefined){
let data21 = data20.cluster;
if(typeof data21 === "string"){
if(func1(data21) > 253){
const err43 = {instancePath:instancePath+"/spec/controlPlane/cluster",schemaPath:"#/properties/spec/properties/controlPlane/properties/cluster/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema32.properties.spec.properties.controlPlane.properties.cluster,data:data21};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(func1(data21) < 1){
const err44 = {instancePath:instancePath+"/spec/controlPlane/cluster",schemaPath:"#/properties/spec/properties/controlPlane/properties/cluster/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.spec.properties.controlPlane.properties.cluster,data:data21};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
else {
const err45 = {instancePath:instancePath+"/spec/controlPlane/cluster",schemaPath:"#/properties/spec/properties/controlPlane/properties/cluster/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.controlPlane.properties.cluster.type,parentSchema:schema32.properties.spec.properties.controlPlane.properties.cluster,data:data21};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data20.namespace !== undefined){
let data22 = data20.namespace;
if(typeof data22 === "string"){
if(func1(data22) > 253){
const err46 = {instancePath:instancePath+"/spec/controlPlane/namespace",schemaPath:"#/properties/spec/properties/controlPlane/properties/namespace/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema32.properties.spec.properties.controlPlane.properties.namespace,data:data22};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(func1(data22) < 1){
const err47 = {instancePath:instancePath+"/spec/controlPlane/namespace",schemaPath:"#/properties/spec/properties/controlPlane/properties/namespace/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.spec.properties.controlPlane.properties.namespace,data:data22};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/spec/controlPlane/namespace",schemaPath:"#/properties/spec/properties/controlPlane/properties/namespace/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.controlPlane.properties.namespace.type,parentSchema:schema32.properties.spec.properties.controlPlane.properties.namespace,data:data22};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data20.type !== undefined){
let data23 = data20.type;
if(typeof data23 === "string"){
if(func1(data23) > 253){
const err49 = {instancePath:instancePath+"/spec/controlPlane/type",schemaPath:"#/properties/spec/properties/controlPlane/properties/type/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema32.properties.spec.properties.controlPlane.properties.type,data:data23};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(func1(data23) < 1){
const err50 = {instancePath:instancePath+"/spec/controlPlane/type",schemaPath:"#/properties/spec/properties/controlPlane/properties/type/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.spec.properties.controlPlane.properties.type,data:data23};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
else {
const err51 = {instancePath:instancePath+"/spec/controlPlane/type",schemaPath:"#/properties/spec/properties/controlPlane/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.controlPlane.properties.type.type,parentSchema:schema32.properties.spec.properties.controlPlane.properties.type,data:data23};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data20.labels !== undefined){
let data24 = data20.labels;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
for(const key6 in data24){
let data25 = data24[key6];
if(typeof data25 !== "string"){
const err52 = {instancePath:instancePath+"/spec/controlPlane/labels/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/controlPlane/properties/labels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.controlPlane.properties.labels.additionalProperties.type,parentSchema:schema32.properties.spec.properties.controlPlane.properties.labels.additionalProperties,data:data25};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
else {
const err53 = {instancePath:instancePath+"/spec/controlPlane/labels",schemaPath:"#/properties/spec/properties/controlPlane/properties/labels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.properties.spec.properties.controlPlane.properties.labels.type,parentSchema:schema32.properties.spec.properties.controlPlane.properties.labels,data:data24};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data20.values !== undefined){
let data26 = data20.values;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
}
else {
const err54 = {instancePath:instancePath+"/spec/controlPlane/values",schemaPath:"#/properties/spec/properties/controlPlane/properties/values/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.properties.spec.properties.controlPlane.properties.values.type,parentSchema:schema32.properties.spec.properties.controlPlane.properties.values,data:data26};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data20.externalPolicies !== undefined){
let data27 = data20.externalPolicies;
if(Array.isArray(data27)){
const len4 = data27.length;
for(let i4=0; i4<len4; i4++){
let data28 = data27[i4];
if(typeof data28 === "string"){
if(func1(data28) < 1){
const err55 = {instancePath:instancePath+"/spec/controlPlane/externalPolicies/" + i4,schemaPath:"#/properties/spec/properties/controlPlane/properties/externalPolicies/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.spec.properties.controlPlane.properties.externalPolicies.items,data:data28};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
else {
const err56 = {instancePath:instancePath+"/spec/controlPlane/externalPolicies/" + i4,schemaPath:"#/properties/spec/properties/controlPlane/properties/externalPolicies/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.controlPlane.properties.externalPolicies.items.type,parentSchema:schema32.properties.spec.properties.controlPlane.properties.externalPolicies.items,data:data28};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
let i5 = data27.length;
let j0;
if(i5 > 1){
const indices0 = {};
for(;i5--;){
let item0 = data27[i5];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err57 = {instancePath:instancePath+"/spec/controlPlane/externalPolicies",schemaPath:"#/properties/spec/properties/controlPlane/properties/externalPolicies/uniqueItems",keyword:"uniqueItems",params:{i: i5, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i5+" are identical)",schema:true,parentSchema:schema32.properties.spec.properties.controlPlane.properties.externalPolicies,data:data27};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
break;
}
indices0[item0] = i5;
}
}
}
else {
const err58 = {instancePath:instancePath+"/spec/controlPlane/externalPolicies",schemaPath:"#/properties/spec/properties/controlPlane/properties/externalPolicies/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.spec.properties.controlPlane.properties.externalPolicies.type,parentSchema:schema32.properties.spec.properties.controlPlane.properties.externalPolicies,data:data27};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
}
else {
const err59 = {instancePath:instancePath+"/spec/controlPlane",schemaPath:"#/properties/spec/properties/controlPlane/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.properties.spec.properties.controlPlane.type,parentSchema:schema32.properties.spec.properties.controlPlane,data:data20};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data4.namespaces !== undefined){
let data29 = data4.namespaces;
if(Array.isArray(data29)){
const len5 = data29.length;
for(let i6=0; i6<len5; i6++){
let data30 = data29[i6];
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
if(data30.name === undefined){
const err60 = {instancePath:instancePath+"/spec/namespaces/" + i6,schemaPath:"#/properties/spec/properties/namespaces/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema32.properties.spec.properties.namespaces.items.required,parentSchema:schema32.properties.spec.properties.namespaces.items,data:data30};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(data30.type === undefined){
const err61 = {instancePath:instancePath+"/spec/namespaces/" + i6,schemaPath:"#/properties/spec/properties/namespaces/items/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema32.properties.spec.properties.namespaces.items.required,parentSchema:schema32.properties.spec.properties.namespaces.items,data:data30};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
for(const key7 in data30){
if(!((((((key7 === "name") || (key7 === "type")) || (key7 === "labels")) || (key7 === "values")) || (key7 === "externalPolicies")) || (key7 === "tenant"))){
const err62 = {instancePath:instancePath+"/spec/namespaces/" + i6,schemaPath:"#/properties/spec/properties/namespaces/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema32.properties.spec.properties.namespaces.items,data:data30};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data30.name !== undefined){
let data31 = data30.name;
if(typeof data31 === "string"){
if(func1(data31) > 253){
const err63 = {instancePath:instancePath+"/spec/namespaces/" + i6+"/name",schemaPath:"#/properties/spec/properties/namespaces/items/properties/name/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema32.properties.spec.properties.namespaces.items.properties.name,data:data31};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if(func1(data31) < 1){
const err64 = {instancePath:instancePath+"/spec/namespaces/" + i6+"/name",schemaPath:"#/properties/spec/properties/namespaces/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.spec.properties.namespaces.items.properties.name,data:data31};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
else {
const err65 = {instancePath:instancePath+"/spec/namespaces/" + i6+"/name",schemaPath:"#/properties/spec/properties/namespaces/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.namespaces.items.properties.name.type,parentSchema:schema32.properties.spec.properties.namespaces.items.properties.name,data:data31};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data30.type !== undefined){
let data32 = data30.type;
if(typeof data32 === "string"){
if(func1(data32) > 253){
const err66 = {instancePath:instancePath+"/spec/namespaces/" + i6+"/type",schemaPath:"#/properties/spec/properties/namespaces/items/properties/type/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema32.properties.spec.properties.namespaces.items.properties.type,data:data32};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(func1(data32) < 1){
const err67 = {instancePath:instancePath+"/spec/namespaces/" + i6+"/type",schemaPath:"#/properties/spec/properties/namespaces/items/properties/type/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.spec.properties.namespaces.items.properties.type,data:data32};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
else {
const err68 = {instancePath:instancePath+"/spec/namespaces/" + i6+"/type",schemaPath:"#/properties/spec/properties/namespaces/items/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.namespaces.items.properties.type.type,parentSchema:schema32.properties.spec.properties.namespaces.items.properties.type,data:data32};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data30.labels !== undefined){
let data33 = data30.labels;
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
for(const key8 in data33){
let data34 = data33[key8];
if(typeof data34 !== "string"){
const err69 = {instancePath:instancePath+"/spec/namespaces/" + i6+"/labels/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/namespaces/items/properties/labels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.namespaces.items.properties.labels.additionalProperties.type,parentSchema:schema32.properties.spec.properties.namespaces.items.properties.labels.additionalProperties,data:data34};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
}
else {
const err70 = {instancePath:instancePath+"/spec/namespaces/" + i6+"/labels",schemaPath:"#/properties/spec/properties/namespaces/items/properties/labels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.properties.spec.properties.namespaces.items.properties.labels.type,parentSchema:schema32.properties.spec.properties.namespaces.items.properties.labels,data:data33};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data30.values !== undefined){
let data35 = data30.values;
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
}
else {
const err71 = {instancePath:instancePath+"/spec/namespaces/" + i6+"/values",schemaPath:"#/properties/spec/properties/namespaces/items/properties/values/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.properties.spec.properties.namespaces.items.properties.values.type,parentSchema:schema32.properties.spec.properties.namespaces.items.properties.values,data:data35};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data30.externalPolicies !== undefined){
let data36 = data30.externalPolicies;
if(Array.isArray(data36)){
const len6 = data36.length;
for(let i7=0; i7<len6; i7++){
let data37 = data36[i7];
if(typeof data37 === "string"){
if(func1(data37) < 1){
const err72 = {instancePath:instancePath+"/spec/namespaces/" + i6+"/externalPolicies/" + i7,schemaPath:"#/properties/spec/properties/namespaces/items/properties/externalPolicies/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.spec.properties.namespaces.items.properties.externalPolicies.items,data:data37};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
else {
const err73 = {instancePath:instancePath+"/spec/namespaces/" + i6+"/externalPolicies/" + i7,schemaPath:"#/properties/spec/properties/namespaces/items/properties/externalPolicies/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.namespaces.items.properties.externalPolicies.items.type,parentSchema:schema32.properties.spec.properties.namespaces.items.properties.externalPolicies.items,data:data37};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
let i8 = data36.length;
let j1;
if(i8 > 1){
const indices1 = {};
for(;i8--;){
let item1 = data36[i8];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err74 = {instancePath:instancePath+"/spec/namespaces/" + i6+"/externalPolicies",schemaPath:"#/properties/spec/properties/namespaces/items/properties/externalPolicies/uniqueItems",keyword:"uniqueItems",params:{i: i8, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i8+" are identical)",schema:true,parentSchema:schema32.properties.spec.properties.namespaces.items.properties.externalPolicies,data:data36};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
break;
}
indices1[item1] = i8;
}
}
}
else {
const err75 = {instancePath:instancePath+"/spec/namespaces/" + i6+"/externalPolicies",schemaPath:"#/properties/spec/properties/namespaces/items/properties/externalPolicies/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.spec.properties.namespaces.items.properties.externalPolicies.type,parentSchema:schema32.properties.spec.properties.namespaces.items.properties.externalPolicies,data:data36};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data30.tenant !== undefined){
let data38 = data30.tenant;
if(typeof data38 === "string"){
if(func1(data38) < 1){
const err76 = {instancePath:instancePath+"/spec/namespaces/" + i6+"/tenant",schemaPath:"#/properties/spec/properties/namespaces/items/properties/tenant/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.spec.properties.namespaces.items.properties.tenant,data:data38};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
else {
const err77 = {instancePath:instancePath+"/spec/namespaces/" + i6+"/tenant",schemaPath:"#/properties/spec/properties/namespaces/items/properties/tenant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.namespaces.items.properties.tenant.type,parentSchema:schema32.properties.spec.properties.namespaces.items.properties.tenant,data:data38};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
}
else {
const err78 = {instancePath:instancePath+"/spec/namespaces/" + i6,schemaPath:"#/properties/spec/properties/namespaces/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.properties.spec.properties.namespaces.items.type,parentSchema:schema32.properties.spec.properties.namespaces.items,data:data30};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
}
else {
const err79 = {instancePath:instancePath+"/spec/namespaces",schemaPath:"#/properties/spec/properties/namespaces/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.spec.properties.namespaces.type,parentSchema:schema32.properties.spec.properties.namespaces,data:data29};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data4.delivery !== undefined){
let data39 = data4.delivery;
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
for(const key9 in data39){
if(!(func3.call(schema32.properties.spec.properties.delivery.properties, key9))){
const err80 = {instancePath:instancePath+"/spec/delivery",schemaPath:"#/properties/spec/properties/delivery/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties",schema:false,parentSchema:schema32.properties.spec.properties.delivery,data:data39};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data39.tool !== undefined){
let data40 = data39.tool;
if(typeof data40 !== "string"){
const err81 = {instancePath:instancePath+"/spec/delivery/tool",schemaPath:"#/properties/spec/properties/delivery/properties/tool/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.delivery.properties.tool.type,parentSchema:schema32.properties.spec.properties.delivery.properties.tool,data:data40};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
if(!(((data40 === "argocd") || (data40 === "flux")) || (data40 === "none"))){
const err82 = {instancePath:instancePath+"/spec/delivery/tool",schemaPath:"#/properties/spec/properties/delivery/properties/tool/enum",keyword:"enum",params:{allowedValues: schema32.properties.spec.properties.delivery.properties.tool.enum},message:"must be equal to one of the allowed values",schema:schema32.properties.spec.properties.delivery.properties.tool.enum,parentSchema:schema32.properties.spec.properties.delivery.properties.tool,data:data40};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data39.repository !== undefined){
let data41 = data39.repository;
if(typeof data41 === "string"){
if(func1(data41) < 1){
const err83 = {instancePath:instancePath+"/spec/delivery/repository",schemaPath:"#/properties/spec/properties/delivery/properties/repository/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.spec.properties.delivery.properties.repository,data:data41};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
else {
const err84 = {instancePath:instancePath+"/spec/delivery/repository",schemaPath:"#/properties/spec/properties/delivery/properties/repository/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.delivery.properties.repository.type,parentSchema:schema32.properties.spec.properties.delivery.properties.repository,data:data41};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data39.revision !== undefined){
let data42 = data39.revision;
if(typeof data42 === "string"){
if(func1(data42) < 1){
const err85 = {instancePath:instancePath+"/spec/delivery/revision",schemaPath:"#/properties/spec/properties/delivery/properties/revision/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.spec.properties.delivery.properties.revision,data:data42};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
else {
const err86 = {instancePath:instancePath+"/spec/delivery/revision",schemaPath:"#/properties/spec/properties/delivery/properties/revision/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.delivery.properties.revision.type,parentSchema:schema32.properties.spec.properties.delivery.properties.revision,data:data42};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data39.path !== undefined){
let data43 = data39.path;
if(typeof data43 === "string"){
if(func1(data43) < 1){
const err87 = {instancePath:instancePath+"/spec/delivery/path",schemaPath:"#/properties/spec/properties/delivery/properties/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.spec.properties.delivery.properties.path,data:data43};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
else {
const err88 = {instancePath:instancePath+"/spec/delivery/path",schemaPath:"#/properties/spec/properties/delivery/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.delivery.properties.path.type,parentSchema:schema32.properties.spec.properties.delivery.properties.path,data:data43};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data39.unit !== undefined){
let data44 = data39.unit;
if(typeof data44 !== "string"){
const err89 = {instancePath:instancePath+"/spec/delivery/unit",schemaPath:"#/properties/spec/properties/delivery/properties/unit/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.delivery.properties.unit.type,parentSchema:schema32.properties.spec.properties.delivery.properties.unit,data:data44};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
if(!((data44 === "namespace") || (data44 === "cluster"))){
const err90 = {instancePath:instancePath+"/spec/delivery/unit",schemaPath:"#/properties/spec/properties/delivery/properties/unit/enum",keyword:"enum",params:{allowedValues: schema32.properties.spec.properties.delivery.properties.unit.enum},message:"must be equal to one of the allowed values",schema:schema32.properties.spec.properties.delivery.properties.unit.enum,parentSchema:schema32.properties.spec.properties.delivery.properties.unit,data:data44};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data39.namespace !== undefined){
let data45 = data39.namespace;
if(typeof data45 === "string"){
if(func1(data45) < 1){
const err91 = {instancePath:instancePath+"/spec/delivery/namespace",schemaPath:"#/properties/spec/properties/delivery/properties/namespace/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.spec.properties.delivery.properties.namespace,data:data45};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
else {
const err92 = {instancePath:instancePath+"/spec/delivery/namespace",schemaPath:"#/properties/spec/properties/delivery/properties/namespace/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.delivery.properties.namespace.type,parentSchema:schema32.properties.spec.properties.delivery.properties.namespace,data:data45};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data39.namePrefix !== undefined){
let data46 = data39.namePrefix;
if(typeof data46 !== "string"){
const err93 = {instancePath:instancePath+"/spec/delivery/namePrefix",schemaPath:"#/properties/spec/properties/delivery/properties/namePrefix/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.delivery.properties.namePrefix.type,parentSchema:schema32.properties.spec.properties.delivery.properties.namePrefix,data:data46};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data39.destination !== undefined){
let data47 = data39.destination;
if(typeof data47 === "string"){
if(func1(data47) < 1){
const err94 = {instancePath:instancePath+"/spec/delivery/destination",schemaPath:"#/properties/spec/properties/delivery/properties/destination/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.spec.properties.delivery.properties.destination,data:data47};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
else {
const err95 = {instancePath:instancePath+"/spec/delivery/destination",schemaPath:"#/properties/spec/properties/delivery/properties/destination/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.delivery.properties.destination.type,parentSchema:schema32.properties.spec.properties.delivery.properties.destination,data:data47};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data39.serviceAccount !== undefined){
let data48 = data39.serviceAccount;
if(typeof data48 === "string"){
if(func1(data48) < 1){
const err96 = {instancePath:instancePath+"/spec/delivery/serviceAccount",schemaPath:"#/properties/spec/properties/delivery/properties/serviceAccount/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.spec.properties.delivery.properties.serviceAccount,data:data48};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
else {
const err97 = {instancePath:instancePath+"/spec/delivery/serviceAccount",schemaPath:"#/properties/spec/properties/delivery/properties/serviceAccount/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.delivery.properties.serviceAccount.type,parentSchema:schema32.properties.spec.properties.delivery.properties.serviceAccount,data:data48};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data39.repositorySecret !== undefined){
let data49 = data39.repositorySecret;
if(typeof data49 === "string"){
if(func1(data49) < 1){
const err98 = {instancePath:instancePath+"/spec/delivery/repositorySecret",schemaPath:"#/properties/spec/properties/delivery/properties/repositorySecret/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.spec.properties.delivery.properties.repositorySecret,data:data49};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
else {
const err99 = {instancePath:instancePath+"/spec/delivery/repositorySecret",schemaPath:"#/properties/spec/properties/delivery/properties/repositorySecret/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.delivery.properties.repositorySecret.type,parentSchema:schema32.properties.spec.properties.delivery.properties.repositorySecret,data:data49};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data39.kubeconfigSecret !== undefined){
let data50 = data39.kubeconfigSecret;
if(data50 && typeof data50 == "object" && !Array.isArray(data50)){
for(const key10 in data50){
if(!((key10 === "name") || (key10 === "key"))){
const err100 = {instancePath:instancePath+"/spec/delivery/kubeconfigSecret",schemaPath:"#/properties/spec/properties/delivery/properties/kubeconfigSecret/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties",schema:false,parentSchema:schema32.properties.spec.properties.delivery.properties.kubeconfigSecret,data:data50};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data50.name !== undefined){
let data51 = data50.name;
if(typeof data51 === "string"){
if(func1(data51) < 1){
const err101 = {instancePath:instancePath+"/spec/delivery/kubeconfigSecret/name",schemaPath:"#/properties/spec/properties/delivery/properties/kubeconfigSecret/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.spec.properties.delivery.properties.kubeconfigSecret.properties.name,data:data51};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
else {
const err102 = {instancePath:instancePath+"/spec/delivery/kubeconfigSecret/name",schemaPath:"#/properties/spec/properties/delivery/properties/kubeconfigSecret/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.delivery.properties.kubeconfigSecret.properties.name.type,parentSchema:schema32.properties.spec.properties.delivery.properties.kubeconfigSecret.properties.name,data:data51};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data50.key !== undefined){
let data52 = data50.key;
if(typeof data52 === "string"){
if(func1(data52) < 1){
const err103 = {instancePath:instancePath+"/spec/delivery/kubeconfigSecret/key",schemaPath:"#/properties/spec/properties/delivery/properties/kubeconfigSecret/properties/key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.spec.properties.delivery.properties.kubeconfigSecret.properties.key,data:data52};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
else {
const err104 = {instancePath:instancePath+"/spec/delivery/kubeconfigSecret/key",schemaPath:"#/properties/spec/properties/delivery/properties/kubeconfigSecret/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.delivery.properties.kubeconfigSecret.properties.key.type,parentSchema:schema32.properties.spec.properties.delivery.properties.kubeconfigSecret.properties.key,data:data52};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
}
else {
const err105 = {instancePath:instancePath+"/spec/delivery/kubeconfigSecret",schemaPath:"#/properties/spec/properties/delivery/properties/kubeconfigSecret/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.properties.spec.properties.delivery.properties.kubeconfigSecret.type,parentSchema:schema32.properties.spec.properties.delivery.properties.kubeconfigSecret,data:data50};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
if(data39.intervals !== undefined){
let data53 = data39.intervals;
if(data53 && typeof data53 == "object" && !Array.isArray(data53)){
for(const key11 in data53){
if(!((((key11 === "poll") || (key11 === "sync")) || (key11 === "retry")) || (key11 === "timeout"))){
const err106 = {instancePath:instancePath+"/spec/delivery/intervals",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties",schema:false,parentSchema:schema32.properties.spec.properties.delivery.properties.intervals,data:data53};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(data53.poll !== undefined){
let data54 = data53.poll;
if(typeof data54 === "string"){
if(func1(data54) < 1){
const err107 = {instancePath:instancePath+"/spec/delivery/intervals/poll",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/poll/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.spec.properties.delivery.properties.intervals.properties.poll,data:data54};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
else {
const err108 = {instancePath:instancePath+"/spec/delivery/intervals/poll",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/poll/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.delivery.properties.intervals.properties.poll.type,parentSchema:schema32.properties.spec.properties.delivery.properties.intervals.properties.poll,data:data54};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
if(data53.sync !== undefined){
let data55 = data53.sync;
if(typeof data55 === "string"){
if(func1(data55) < 1){
const err109 = {instancePath:instancePath+"/spec/delivery/intervals/sync",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/sync/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.spec.properties.delivery.properties.intervals.properties.sync,data:data55};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
else {
const err110 = {instancePath:instancePath+"/spec/delivery/intervals/sync",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/sync/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.delivery.properties.intervals.properties.sync.type,parentSchema:schema32.properties.spec.properties.delivery.properties.intervals.properties.sync,data:data55};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
if(data53.retry !== undefined){
let data56 = data53.retry;
if(typeof data56 === "string"){
if(func1(data56) < 1){
const err111 = {instancePath:instancePath+"/spec/delivery/intervals/retry",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/retry/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.spec.properties.delivery.properties.intervals.properties.retry,data:data56};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
else {
const err112 = {instancePath:instancePath+"/spec/delivery/intervals/retry",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/retry/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.delivery.properties.intervals.properties.retry.type,parentSchema:schema32.properties.spec.properties.delivery.properties.intervals.properties.retry,data:data56};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
if(data53.timeout !== undefined){
let data57 = data53.timeout;
if(typeof data57 === "string"){
if(func1(data57) < 1){
const err113 = {instancePath:instancePath+"/spec/delivery/intervals/timeout",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/timeout/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.spec.properties.delivery.properties.intervals.properties.timeout,data:data57};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
else {
const err114 = {instancePath:instancePath+"/spec/delivery/intervals/timeout",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/timeout/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.spec.properties.delivery.properties.intervals.properties.timeout.type,parentSchema:schema32.properties.spec.properties.delivery.properties.intervals.properties.timeout,data:data57};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
}
else {
const err115 = {instancePath:instancePath+"/spec/delivery/intervals",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.properties.spec.properties.delivery.properties.intervals.type,parentSchema:schema32.properties.spec.properties.delivery.properties.intervals,data:data53};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
}
else {
const err116 = {instancePath:instancePath+"/spec/delivery",schemaPath:"#/properties/spec/properties/delivery/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.properties.spec.properties.delivery.type,parentSchema:schema32.properties.spec.properties.delivery,data:data39};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
}
else {
const err117 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.properties.spec.type,parentSchema:schema32.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
}
else {
const err118 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.type,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const connectivity_test = validate22;
const schema33 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://ringfence.dev/schemas/connectivity-test.schema.json","title":"ConnectivityTest","description":"`policies/tests/**/*.yaml`: expected verdicts.","type":"object","additionalProperties":false,"required":["apiVersion","kind","metadata","spec"],"properties":{"apiVersion":{"const":"ringfence.dev/v1alpha1","description":"The version of Ringfence's own source formats."},"kind":{"const":"ConnectivityTest","description":"The kind of this source."},"metadata":{"type":"object","title":"Metadata","additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string","minLength":1,"maxLength":253,"description":"The test's name.","examples":["control-plane"]}},"description":"Names this source."},"spec":{"type":"object","title":"ConnectivityTest spec","additionalProperties":false,"description":"Cases that must hold.","required":["cases"],"properties":{"cluster":{"type":"string","minLength":1,"description":"The cluster, in which * stands for any characters; without it the cases hold in every cluster that has the peers."},"cases":{"type":"array","minItems":1,"description":"The cases.","items":{"type":"object","title":"Case","additionalProperties":false,"required":["name","from","to","port","expect"],"description":"One expected verdict.","properties":{"name":{"type":"string","minLength":1,"description":"The case as a sentence."},"from":{"type":"object","title":"Peer","additionalProperties":false,"minProperties":1,"description":"A workload, a pod, a Service, pods by their labels, or an address.","properties":{"cluster":{"type":"string","description":"The cluster by its name; * stands for any characters."},"namespace":{"type":"string","description":"The namespace by its name; * stands for any characters, so \"*\" means every namespace."},"namespaceType":{"type":"string","description":"Every namespace of this type; * stands for any characters."},"tenant":{"type":"string","minLength":1,"description":"Every namespace of this tenant; * stands for any characters, none means the namespaces without a tenant."},"tenantLabels":{"type":"object","minProperties":1,"additionalProperties":{"type":"string"},"description":"Every namespace of a tenant that has these labels."},"namespaceLabels":{"type":"object","minProperties":1,"additionalProperties":{"type":"string"},"description":"Every namespace that has these labels."},"workload":{"type":"string","description":"The workload by its name, or Kind/name; * stands for any characters. Without a workload, pod, service or podLabels: every workload of the namespace."},"pod":{"type":"string","description":"One pod by its name."},"service":{"type":"string","description":"A Service by its name: the pods that it selects, and their ports behind its own."},"podLabels":{"type":"object","additionalProperties":{"type":"string"},"description":"A pod with exactly these labels."},"ip":{"type":"string","description":"An address or CIDR; never resolved to a pod."},"relation":{"type":"string","enum":["same","other","any"],"description":"Relation of this peer's namespace to that of the other side: the same or another."}}},"to":{"type":"object","title":"Peer","additionalProperties":false,"minProperties":1,"description":"A workload, a pod, a Service, pods by their labels, or an address.","properties":{"cluster":{"type":"string","description":"The cluster by its name; * stands for any characters."},"namespace":{"type":"string","description":"The namespace by its name; * stands for any characters, so \"*\" means every namespace."},"namespaceType":{"type":"string","description":"Every namespace of this type; * stands for any characters."},"tenant":{"type":"string","minLength":1,"description":"Every namespace of this tenant; * stands for any characters, none means the namespaces without a tenant."},"tenantLabels":{"type":"object","minProperties":1,"additionalProperties":{"type":"string"},"description":"Every namespace of a tenant that has these labels."},"namespaceLabels":{"type":"object","minProperties":1,"additionalProperties":{"type":"string"},"description":"Every namespace that has these labels."},"workload":{"type":"string","description":"The workload by its name, or Kind/name; * stands for any characters. Without a workload, pod, service or podLabels: every workload of the namespace."},"pod":{"type":"string","description":"One pod by its name."},"service":{"type":"string","description":"A Service by its name: the pods that it selects, and their ports behind its own."},"podLabels":{"type":"object","additionalProperties":{"type":"string"},"description":"A pod with exactly these labels."},"ip":{"type":"string","description":"An address or CIDR; never resolved to a pod."},"relation":{"type":"string","enum":["same","other","any"],"description":"Relation of this peer's namespace to that of the other side: the same or another."}}},"relation":{"type":"string","enum":["same-namespace","other-namespace","same-tenant","other-tenant","same","other","any"],"description":"Relation of the namespaces of both ends; same and other are those of namespaces. Default: any. A namespace without a tenant is neither of the same tenant as another nor of a different one."},"port":{"type":["integer","string"],"description":"A number, a port name, a range such as \"8000-8100\", or any.","examples":[443]},"protocol":{"type":"string","enum":["TCP","UDP","SCTP"],"description":"The protocol. Default: TCP for numbers; any for a name, and for the port any."},"side":{"type":"string","enum":["egress","ingress"],"description":"Tests the policies of one side only: egress tests those of `from`, ingress those of `to`. Default: both sides must allow the connection."},"expect":{"type":"string","enum":["allowed","denied","conditional"],"description":"The verdict: allowed on all ports and pairs, denied on none."}}}}}}},"examples":[{"apiVersion":"ringfence.dev/v1alpha1","kind":"ConnectivityTest","metadata":{"name":"control-plane"},"spec":{"cases":[{"name":"the API server reaches its etcd","from":{"namespaceType":"shoot-control-plane","workload":"kube-apiserver"},"to":{"namespaceType":"shoot-control-plane","workload":"etcd-main","relation":"same"},"port":2379,"expect":"allowed"}]}}]};

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://ringfence.dev/schemas/connectivity-test.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate22.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"},message:"must have required property '"+"apiVersion"+"'",schema:schema33.required,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema33.required,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"},message:"must have required property '"+"metadata"+"'",schema:schema33.required,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.spec === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"},message:"must have required property '"+"spec"+"'",schema:schema33.required,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "spec"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if("ringfence.dev/v1alpha1" !== data0){
const err5 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue: "ringfence.dev/v1alpha1"},message:"must be equal to constant",schema:"ringfence.dev/v1alpha1",parentSchema:schema33.properties.apiVersion,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if("ConnectivityTest" !== data1){
const err6 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "ConnectivityTest"},message:"must be equal to constant",schema:"ConnectivityTest",parentSchema:schema33.properties.kind,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.metadata !== undefined){
let data2 = data.metadata;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.name === undefined){
const err7 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema33.properties.metadata.required,parentSchema:schema33.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key1 in data2){
if(!(key1 === "name")){
const err8 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema33.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data2.name !== undefined){
let data3 = data2.name;
if(typeof data3 === "string"){
if(func1(data3) > 253){
const err9 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema33.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(func1(data3) < 1){
const err10 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.metadata.properties.name.type,parentSchema:schema33.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.properties.metadata.type,parentSchema:schema33.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.spec !== undefined){
let data4 = data.spec;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.cases === undefined){
const err13 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "cases"},message:"must have required property '"+"cases"+"'",schema:schema33.properties.spec.required,parentSchema:schema33.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key2 in data4){
if(!((key2 === "cluster") || (key2 === "cases"))){
const err14 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema33.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data4.cluster !== undefined){
let data5 = data4.cluster;
if(typeof data5 === "string"){
if(func1(data5) < 1){
const err15 = {instancePath:instancePath+"/spec/cluster",schemaPath:"#/properties/spec/properties/cluster/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.properties.spec.properties.cluster,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/spec/cluster",schemaPath:"#/properties/spec/properties/cluster/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.cluster.type,parentSchema:schema33.properties.spec.properties.cluster,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data4.cases !== undefined){
let data6 = data4.cases;
if(Array.isArray(data6)){
if(data6.length < 1){
const err17 = {instancePath:instancePath+"/spec/cases",schemaPath:"#/properties/spec/properties/cases/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema33.properties.spec.properties.cases,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.name === undefined){
const err18 = {instancePath:instancePath+"/spec/cases/" + i0,schemaPath:"#/properties/spec/properties/cases/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema33.properties.spec.properties.cases.items.required,parentSchema:schema33.properties.spec.properties.cases.items,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data7.from === undefined){
const err19 = {instancePath:instancePath+"/spec/cases/" + i0,schemaPath:"#/properties/spec/properties/cases/items/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'",schema:schema33.properties.spec.properties.cases.items.required,parentSchema:schema33.properties.spec.properties.cases.items,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data7.to === undefined){
const err20 = {instancePath:instancePath+"/spec/cases/" + i0,schemaPath:"#/properties/spec/properties/cases/items/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'",schema:schema33.properties.spec.properties.cases.items.required,parentSchema:schema33.properties.spec.properties.cases.items,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data7.port === undefined){
const err21 = {instancePath:instancePath+"/spec/cases/" + i0,schemaPath:"#/properties/spec/properties/cases/items/required",keyword:"required",params:{missingProperty: "port"},message:"must have required property '"+"port"+"'",schema:schema33.properties.spec.properties.cases.items.required,parentSchema:schema33.properties.spec.properties.cases.items,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data7.expect === undefined){
const err22 = {instancePath:instancePath+"/spec/cases/" + i0,schemaPath:"#/properties/spec/properties/cases/items/required",keyword:"required",params:{missingProperty: "expect"},message:"must have required property '"+"expect"+"'",schema:schema33.properties.spec.properties.cases.items.required,parentSchema:schema33.properties.spec.properties.cases.items,data:data7};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
for(const key3 in data7){
if(!((((((((key3 === "name") || (key3 === "from")) || (key3 === "to")) || (key3 === "relation")) || (key3 === "port")) || (key3 === "protocol")) || (key3 === "side")) || (key3 === "expect"))){
const err23 = {instancePath:instancePath+"/spec/cases/" + i0,schemaPath:"#/properties/spec/properties/cases/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema33.properties.spec.properties.cases.items,data:data7};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data7.name !== undefined){
let data8 = data7.name;
if(typeof data8 === "string"){
if(func1(data8) < 1){
const err24 = {instancePath:instancePath+"/spec/cases/" + i0+"/name",schemaPath:"#/properties/spec/properties/cases/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.properties.spec.properties.cases.items.properties.name,data:data8};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/spec/cases/" + i0+"/name",schemaPath:"#/properties/spec/properties/cases/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.cases.items.properties.name.type,parentSchema:schema33.properties.spec.properties.cases.items.properties.name,data:data8};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data7.from !== undefined){
let data9 = data7.from;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(Object.keys(data9).length < 1){
const err26 = {instancePath:instancePath+"/spec/cases/" + i0+"/from",schemaPath:"#/properties/spec/properties/cases/items/properties/from/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema33.properties.spec.properties.cases.items.properties.from,data:data9};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
for(const key4 in data9){
if(!(func3.call(schema33.properties.spec.properties.cases.items.properties.from.properties, key4))){
const err27 = {instancePath:instancePath+"/spec/cases/" + i0+"/from",schemaPath:"#/properties/spec/properties/cases/items/properties/from/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema33.properties.spec.properties.cases.items.properties.from,data:data9};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data9.cluster !== undefined){
let data10 = data9.cluster;
if(typeof data10 !== "string"){
const err28 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/cluster",schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/cluster/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.cases.items.properties.from.properties.cluster.type,parentSchema:schema33.properties.spec.properties.cases.items.properties.from.properties.cluster,data:data10};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data9.namespace !== undefined){
let data11 = data9.namespace;
if(typeof data11 !== "string"){
const err29 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/namespace",schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/namespace/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.cases.items.properties.from.properties.namespace.type,parentSchema:schema33.properties.spec.properties.cases.items.properties.from.properties.namespace,data:data11};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data9.namespaceType !== undefined){
let data12 = data9.namespaceType;
if(typeof data12 !== "string"){
const err30 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/namespaceType",schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/namespaceType/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.cases.items.properties.from.properties.namespaceType.type,parentSchema:schema33.properties.spec.properties.cases.items.properties.from.properties.namespaceType,data:data12};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data9.tenant !== undefined){
let data13 = data9.tenant;
if(typeof data13 === "string"){
if(func1(data13) < 1){
const err31 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/tenant",schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/tenant/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.properties.spec.properties.cases.items.properties.from.properties.tenant,data:data13};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/tenant",schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/tenant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.cases.items.properties.from.properties.tenant.type,parentSchema:schema33.properties.spec.properties.cases.items.properties.from.properties.tenant,data:data13};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data9.tenantLabels !== undefined){
let data14 = data9.tenantLabels;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(Object.keys(data14).length < 1){
const err33 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/tenantLabels",schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/tenantLabels/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema33.properties.spec.properties.cases.items.properties.from.properties.tenantLabels,data:data14};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
for(const key5 in data14){
let data15 = data14[key5];
if(typeof data15 !== "string"){
const err34 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/tenantLabels/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/tenantLabels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.cases.items.properties.from.properties.tenantLabels.additionalProperties.type,parentSchema:schema33.properties.spec.properties.cases.items.properties.from.properties.tenantLabels.additionalProperties,data:data15};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/tenantLabels",schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/tenantLabels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.properties.spec.properties.cases.items.properties.from.properties.tenantLabels.type,parentSchema:schema33.properties.spec.properties.cases.items.properties.from.properties.tenantLabels,data:data14};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data9.namespaceLabels !== undefined){
let data16 = data9.namespaceLabels;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(Object.keys(data16).length < 1){
const err36 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/namespaceLabels",schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/namespaceLabels/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema33.properties.spec.properties.cases.items.properties.from.properties.namespaceLabels,data:data16};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
for(const key6 in data16){
let data17 = data16[key6];
if(typeof data17 !== "string"){
const err37 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/namespaceLabels/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/namespaceLabels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.cases.items.properties.from.properties.namespaceLabels.additionalProperties.type,parentSchema:schema33.properties.spec.properties.cases.items.properties.from.properties.namespaceLabels.additionalProperties,data:data17};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
else {
const err38 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/namespaceLabels",schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/namespaceLabels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.properties.spec.properties.cases.items.properties.from.properties.namespaceLabels.type,parentSchema:schema33.properties.spec.properties.cases.items.properties.from.properties.namespaceLabels,data:data16};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data9.workload !== undefined){
let data18 = data9.workload;
if(typeof data18 !== "string"){
const err39 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/workload",schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/workload/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.cases.items.properties.from.properties.workload.type,parentSchema:schema33.properties.spec.properties.cases.items.properties.from.properties.workload,data:data18};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data9.pod !== undefined){
let data19 = data9.pod;
if(typeof data19 !== "string"){
const err40 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/pod",schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/pod/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.cases.items.properties.from.properties.pod.type,parentSchema:schema33.properties.spec.properties.cases.items.properties.from.properties.pod,data:data19};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data9.service !== undefined){
let data20 = data9.service;
if(typeof data20 !== "string"){
const err41 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/service",schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/service/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.cases.items.properties.from.properties.service.type,parentSchema:schema33.properties.spec.properties.cases.items.properties.from.properties.service,data:data20};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data9.podLabels !== undefined){
let data21 = data9.podLabels;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
for(const key7 in data21){
let data22 = data21[key7];
if(typeof data22 !== "string"){
const err42 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/podLabels/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/podLabels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.cases.items.properties.from.properties.podLabels.additionalProperties.type,parentSchema:schema33.properties.spec.properties.cases.items.properties.from.properties.podLabels.additionalProperties,data:data22};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/podLabels",schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/podLabels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.properties.spec.properties.cases.items.properties.from.properties.podLabels.type,parentSchema:schema33.properties.spec.properties.cases.items.properties.from.properties.podLabels,data:data21};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data9.ip !== undefined){
let data23 = data9.ip;
if(typeof data23 !== "string"){
const err44 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/ip",schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/ip/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.cases.items.properties.from.properties.ip.type,parentSchema:schema33.properties.spec.properties.cases.items.properties.from.properties.ip,data:data23};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data9.relation !== undefined){
let data24 = data9.relation;
if(typeof data24 !== "string"){
const err45 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/relation",schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/relation/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.cases.items.properties.from.properties.relation.type,parentSchema:schema33.properties.spec.properties.cases.items.properties.from.properties.relation,data:data24};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(!(((data24 === "same") || (data24 === "other")) || (data24 === "any"))){
const err46 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/relation",schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/relation/enum",keyword:"enum",params:{allowedValues: schema33.properties.spec.properties.cases.items.properties.from.properties.relation.enum},message:"must be equal to one of the allowed values",schema:schema33.properties.spec.properties.cases.items.properties.from.properties.relation.enum,parentSchema:schema33.properties.spec.properties.cases.items.properties.from.properties.relation,data:data24};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
else {
const err47 = {instancePath:instancePath+"/spec/cases/" + i0+"/from",schemaPath:"#/properties/spec/properties/cases/items/properties/from/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.properties.spec.properties.cases.items.properties.from.type,parentSchema:schema33.properties.spec.properties.cases.items.properties.from,data:data9};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data7.to !== undefined){
let data25 = data7.to;
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
if(Object.keys(data25).length < 1){
const err48 = {instancePath:instancePath+"/spec/cases/" + i0+"/to",schemaPath:"#/properties/spec/properties/cases/items/properties/to/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema33.properties.spec.properties.cases.items.properties.to,data:data25};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
for(const key8 in data25){
if(!(func3.call(schema33.properties.spec.properties.cases.items.properties.to.properties, key8))){
const err49 = {instancePath:instancePath+"/spec/cases/" + i0+"/to",schemaPath:"#/properties/spec/properties/cases/items/properties/to/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema33.properties.spec.properties.cases.items.properties.to,data:data25};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data25.cluster !== undefined){
let data26 = data25.cluster;
if(typeof data26 !== "string"){
const err50 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/cluster",schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/cluster/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.cases.items.properties.to.properties.cluster.type,parentSchema:schema33.properties.spec.properties.cases.items.properties.to.properties.cluster,data:data26};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data25.namespace !== undefined){
let data27 = data25.namespace;
if(typeof data27 !== "string"){
const err51 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/namespace",schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/namespace/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.cases.items.properties.to.properties.namespace.type,parentSchema:schema33.properties.spec.properties.cases.items.properties.to.properties.namespace,data:data27};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data25.namespaceType !== undefined){
let data28 = data25.namespaceType;
if(typeof data28 !== "string"){
const err52 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/namespaceType",schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/namespaceType/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.cases.items.properties.to.properties.namespaceType.type,parentSchema:schema33.properties.spec.properties.cases.items.properties.to.properties.namespaceType,data:data28};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data25.tenant !== undefined){
let data29 = data25.tenant;
if(typeof data29 === "string"){
if(func1(data29) < 1){
const err53 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/tenant",schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/tenant/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.properties.spec.properties.cases.items.properties.to.properties.tenant,data:data29};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
else {
const err54 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/tenant",schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/tenant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.cases.items.properties.to.properties.tenant.type,parentSchema:schema33.properties.spec.properties.cases.items.properties.to.properties.tenant,data:data29};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data25.tenantLabels !== undefined){
let data30 = data25.tenantLabels;
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
if(Object.keys(data30).length < 1){
const err55 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/tenantLabels",schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/tenantLabels/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema33.properties.spec.properties.cases.items.properties.to.properties.tenantLabels,data:data30};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
for(const key9 in data30){
let data31 = data30[key9];
if(typeof data31 !== "string"){
const err56 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/tenantLabels/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/tenantLabels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.cases.items.properties.to.properties.tenantLabels.additionalProperties.type,parentSchema:schema33.properties.spec.properties.cases.items.properties.to.properties.tenantLabels.additionalProperties,data:data31};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
else {
const err57 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/tenantLabels",schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/tenantLabels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.properties.spec.properties.cases.items.properties.to.properties.tenantLabels.type,parentSchema:schema33.properties.spec.properties.cases.items.properties.to.properties.tenantLabels,data:data30};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data25.namespaceLabels !== undefined){
let data32 = data25.namespaceLabels;
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
if(Object.keys(data32).length < 1){
const err58 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/namespaceLabels",schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/namespaceLabels/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema33.properties.spec.properties.cases.items.properties.to.properties.namespaceLabels,data:data32};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
for(const key10 in data32){
let data33 = data32[key10];
if(typeof data33 !== "string"){
const err59 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/namespaceLabels/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/namespaceLabels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.cases.items.properties.to.properties.namespaceLabels.additionalProperties.type,parentSchema:schema33.properties.spec.properties.cases.items.properties.to.properties.namespaceLabels.additionalProperties,data:data33};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
}
else {
const err60 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/namespaceLabels",schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/namespaceLabels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.properties.spec.properties.cases.items.properties.to.properties.namespaceLabels.type,parentSchema:schema33.properties.spec.properties.cases.items.properties.to.properties.namespaceLabels,data:data32};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data25.workload !== undefined){
let data34 = data25.workload;
if(typeof data34 !== "string"){
const err61 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/workload",schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/workload/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.cases.items.properties.to.properties.workload.type,parentSchema:schema33.properties.spec.properties.cases.items.properties.to.properties.workload,data:data34};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data25.pod !== undefined){
let data35 = data25.pod;
if(typeof data35 !== "string"){
const err62 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/pod",schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/pod/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.cases.items.properties.to.properties.pod.type,parentSchema:schema33.properties.spec.properties.cases.items.properties.to.properties.pod,data:data35};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data25.service !== undefined){
let data36 = data25.service;
if(typeof data36 !== "string"){
const err63 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/service",schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/service/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.cases.items.properties.to.properties.service.type,parentSchema:schema33.properties.spec.properties.cases.items.properties.to.properties.service,data:data36};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data25.podLabels !== undefined){
let data37 = data25.podLabels;
if(data37 && typeof data37 == "object" && !Array.isArray(data37)){
for(const key11 in data37){
let data38 = data37[key11];
if(typeof data38 !== "string"){
const err64 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/podLabels/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/podLabels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.cases.items.properties.to.properties.podLabels.additionalProperties.type,parentSchema:schema33.properties.spec.properties.cases.items.properties.to.properties.podLabels.additionalProperties,data:data38};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
}
else {
const err65 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/podLabels",schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/podLabels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.properties.spec.properties.cases.items.properties.to.properties.podLabels.type,parentSchema:schema33.properties.spec.properties.cases.items.properties.to.properties.podLabels,data:data37};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data25.ip !== undefined){
let data39 = data25.ip;
if(typeof data39 !== "string"){
const err66 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/ip",schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/ip/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.cases.items.properties.to.properties.ip.type,parentSchema:schema33.properties.spec.properties.cases.items.properties.to.properties.ip,data:data39};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data25.relation !== undefined){
let data40 = data25.relation;
if(typeof data40 !== "string"){
const err67 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/relation",schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/relation/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.cases.items.properties.to.properties.relation.type,parentSchema:schema33.properties.spec.properties.cases.items.properties.to.properties.relation,data:data40};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if(!(((data40 === "same") || (data40 === "other")) || (data40 === "any"))){
const err68 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/relation",schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/relation/enum",keyword:"enum",params:{allowedValues: schema33.properties.spec.properties.cases.items.properties.to.properties.relation.enum},message:"must be equal to one of the allowed values",schema:schema33.properties.spec.properties.cases.items.properties.to.properties.relation.enum,parentSchema:schema33.properties.spec.properties.cases.items.properties.to.properties.relation,data:data40};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
}
else {
const err69 = {instancePath:instancePath+"/spec/cases/" + i0+"/to",schemaPath:"#/properties/spec/properties/cases/items/properties/to/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.properties.spec.properties.cases.items.properties.to.type,parentSchema:schema33.properties.spec.properties.cases.items.properties.to,data:data25};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data7.relation !== undefined){
let data41 = data7.relation;
if(typeof data41 !== "string"){
const err70 = {instancePath:instancePath+"/spec/cases/" + i0+"/relation",schemaPath:"#/properties/spec/properties/cases/items/properties/relation/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.cases.items.properties.relation.type,parentSchema:schema33.properties.spec.properties.cases.items.properties.relation,data:data41};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if(!(((((((data41 === "same-namespace") || (data41 === "other-namespace")) || (data41 === "same-tenant")) || (data41 === "other-tenant")) || (data41 === "same")) || (data41 === "other")) || (data41 === "any"))){
const err71 = {instancePath:instancePath+"/spec/cases/" + i0+"/relation",schemaPath:"#/properties/spec/properties/cases/items/properties/relation/enum",keyword:"enum",params:{allowedValues: schema33.properties.spec.properties.cases.items.properties.relation.enum},message:"must be equal to one of the allowed values",schema:schema33.properties.spec.properties.cases.items.properties.relation.enum,parentSchema:schema33.properties.spec.properties.cases.items.properties.relation,data:data41};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data7.port !== undefined){
let data42 = data7.port;
if((!(((typeof data42 == "number") && (!(data42 % 1) && !isNaN(data42))) && (isFinite(data42)))) && (typeof data42 !== "string")){
const err72 = {instancePath:instancePath+"/spec/cases/" + i0+"/port",schemaPath:"#/properties/spec/properties/cases/items/properties/port/type",keyword:"type",params:{type: schema33.properties.spec.properties.cases.items.properties.port.type},message:"must be integer,string",schema:schema33.properties.spec.properties.cases.items.properties.port.type,parentSchema:schema33.properties.spec.properties.cases.items.properties.port,data:data42};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data7.protocol !== undefined){
let data43 = data7.protocol;
if(typeof data43 !== "string"){
const err73 = {instancePath:instancePath+"/spec/cases/" + i0+"/protocol",schemaPath:"#/properties/spec/properties/cases/items/properties/protocol/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.cases.items.properties.protocol.type,parentSchema:schema33.properties.spec.properties.cases.items.properties.protocol,data:data43};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if(!(((data43 === "TCP") || (data43 === "UDP")) || (data43 === "SCTP"))){
const err74 = {instancePath:instancePath+"/spec/cases/" + i0+"/protocol",schemaPath:"#/properties/spec/properties/cases/items/properties/protocol/enum",keyword:"enum",params:{allowedValues: schema33.properties.spec.properties.cases.items.properties.protocol.enum},message:"must be equal to one of the allowed values",schema:schema33.properties.spec.properties.cases.items.properties.protocol.enum,parentSchema:schema33.properties.spec.properties.cases.items.properties.protocol,data:data43};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data7.side !== undefined){
let data44 = data7.side;
if(typeof data44 !== "string"){
const err75 = {instancePath:instancePath+"/spec/cases/" + i0+"/side",schemaPath:"#/properties/spec/properties/cases/items/properties/side/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.cases.items.properties.side.type,parentSchema:schema33.properties.spec.properties.cases.items.properties.side,data:data44};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if(!((data44 === "egress") || (data44 === "ingress"))){
const err76 = {instancePath:instancePath+"/spec/cases/" + i0+"/side",schemaPath:"#/properties/spec/properties/cases/items/properties/side/enum",keyword:"enum",params:{allowedValues: schema33.properties.spec.properties.cases.items.properties.side.enum},message:"must be equal to one of the allowed values",schema:schema33.properties.spec.properties.cases.items.properties.side.enum,parentSchema:schema33.properties.spec.properties.cases.items.properties.side,data:data44};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data7.expect !== undefined){
let data45 = data7.expect;
if(typeof data45 !== "string"){
const err77 = {instancePath:instancePath+"/spec/cases/" + i0+"/expect",schemaPath:"#/properties/spec/properties/cases/items/properties/expect/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.spec.properties.cases.items.properties.expect.type,parentSchema:schema33.properties.spec.properties.cases.items.properties.expect,data:data45};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(!(((data45 === "allowed") || (data45 === "denied")) || (data45 === "conditional"))){
const err78 = {instancePath:instancePath+"/spec/cases/" + i0+"/expect",schemaPath:"#/properties/spec/properties/cases/items/properties/expect/enum",keyword:"enum",params:{allowedValues: schema33.properties.spec.properties.cases.items.properties.expect.enum},message:"must be equal to one of the allowed values",schema:schema33.properties.spec.properties.cases.items.properties.expect.enum,parentSchema:schema33.properties.spec.properties.cases.items.properties.expect,data:data45};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
}
else {
const err79 = {instancePath:instancePath+"/spec/cases/" + i0,schemaPath:"#/properties/spec/properties/cases/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.properties.spec.properties.cases.items.type,parentSchema:schema33.properties.spec.properties.cases.items,data:data7};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
}
else {
const err80 = {instancePath:instancePath+"/spec/cases",schemaPath:"#/properties/spec/properties/cases/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema33.properties.spec.properties.cases.type,parentSchema:schema33.properties.spec.properties.cases,data:data6};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
}
else {
const err81 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.properties.spec.type,parentSchema:schema33.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
}
else {
const err82 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.type,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const exception = validate23;
const schema34 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://ringfence.dev/schemas/exception.schema.json","title":"Exception","description":"`policies/exceptions/*.yaml`: extra policies and accepted findings for a stated scope, with reason, owner and end.","type":"object","additionalProperties":false,"required":["apiVersion","kind","metadata","spec"],"properties":{"apiVersion":{"const":"ringfence.dev/v1alpha1","description":"The version of Ringfence's own source formats."},"kind":{"const":"Exception","description":"The kind of this source."},"metadata":{"type":"object","title":"Metadata","additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string","minLength":1,"maxLength":253,"description":"The exception's name.","examples":["debug-access"]}},"description":"Names this source."},"spec":{"type":"object","title":"Exception spec","additionalProperties":false,"description":"The policies and accepted findings, with scope, reason, owner and last day.","required":["reason","owner","until","scope"],"properties":{"reason":{"type":"string","minLength":1,"description":"Why the exception is needed."},"owner":{"type":"string","minLength":1,"description":"The person or team that is responsible for it.","examples":["team-network"]},"until":{"type":"string","format":"date","description":"Last day on which it is valid (YYYY-MM-DD, UTC). Rendering never reads it; validate, lint and test do.","examples":["2027-01-31"]},"scope":{"type":"object","title":"Scope","additionalProperties":false,"minProperties":1,"description":"A namespace is in scope if it matches every list given here.","properties":{"clusters":{"type":"array","items":{"type":"string","minLength":1},"uniqueItems":true,"description":"Clusters by name.","examples":[["aws-eu1"]]},"namespaceTypes":{"type":"array","items":{"type":"string","minLength":1},"uniqueItems":true,"description":"Namespace types by name.","examples":[["garden"]]},"namespaces":{"type":"array","items":{"type":"string","minLength":1},"uniqueItems":true,"description":"Namespaces by name.","examples":[["garden"]]}}},"policies":{"type":"array","minItems":1,"items":{"type":"object","additionalProperties":true,"description":"A policy template."},"description":"Policy templates that every namespace in scope gets in addition."},"accepts":{"type":"array","minItems":1,"description":"Findings of lint and hazards of diff that are accepted in scope. An exception needs policies, accepts, or both.","items":{"type":"object","title":"Acceptance","additionalProperties":false,"required":["code"],"description":"A code; with policies and workloads, only what is about one of them.","properties":{"code":{"type":"string","enum":["no-default-deny","selects-nothing","peer-matches-nothing","label-not-honoured","label-not-carried","half-connection","named-port-missing","service-port","dns-unreachable","allows-internet","allows-metadata","block-holds-own-network","peer-is-everybody","redundant","depends-on-plugin","unused-source","hard-selectors","fails-open","tenants-regrouped","network-claims-public","metadata-opened","lifeline","tenant-path","mass-delete","exposed-to-everyone","delivery-redirected","metadata-narrowed","workloads-unknown","internet-opened","whole-namespace-let-in","wider-block","cut-off","newly-isolated"],"description":"The code of the findings."},"policies":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","minLength":1},"description":"Only findings about policies of these names.","examples":[["allow-to-dns"]]},"workloads":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","minLength":1},"description":"Only findings about workloads of these names.","examples":[["prometheus"]]}},"examples":[{"code":"allows-internet","policies":["allow-nginx-ingress"]}]}}}}},"examples":[{"apiVersion":"ringfence.dev/v1alpha1","kind":"Exception","metadata":{"name":"debug-access"},"spec":{"reason":"Debugging of case 4711.","owner":"team-network","until":"2027-01-31","scope":{"clusters":["aws-eu1"],"namespaces":["garden"]},"policies":[{"apiVersion":"networking.k8s.io/v1","kind":"NetworkPolicy","metadata":{"name":"allow-debug"},"spec":{"podSelector":{"matchLabels":{"app":"debug"}},"policyTypes":["Egress"],"egress":[{}]}}]}}]};
const formats10 = formats.date;

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://ringfence.dev/schemas/exception.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"},message:"must have required property '"+"apiVersion"+"'",schema:schema34.required,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema34.required,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"},message:"must have required property '"+"metadata"+"'",schema:schema34.required,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.spec === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"},message:"must have required property '"+"spec"+"'",schema:schema34.required,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "spec"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if("ringfence.dev/v1alpha1" !== data0){
const err5 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue: "ringfence.dev/v1alpha1"},message:"must be equal to constant",schema:"ringfence.dev/v1alpha1",parentSchema:schema34.properties.apiVersion,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if("Exception" !== data1){
const err6 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "Exception"},message:"must be equal to constant",schema:"Exception",parentSchema:schema34.properties.kind,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.metadata !== undefined){
let data2 = data.metadata;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.name === undefined){
const err7 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema34.properties.metadata.required,parentSchema:schema34.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key1 in data2){
if(!(key1 === "name")){
const err8 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema34.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data2.name !== undefined){
let data3 = data2.name;
if(typeof data3 === "string"){
if(func1(data3) > 253){
const err9 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema34.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(func1(data3) < 1){
const err10 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.metadata.properties.name.type,parentSchema:schema34.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.properties.metadata.type,parentSchema:schema34.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.spec !== undefined){
let data4 = data.spec;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.reason === undefined){
const err13 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'",schema:schema34.properties.spec.required,parentSchema:schema34.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data4.owner === undefined){
const err14 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "owner"},message:"must have required property '"+"owner"+"'",schema:schema34.properties.spec.required,parentSchema:schema34.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data4.until === undefined){
const err15 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "until"},message:"must have required property '"+"until"+"'",schema:schema34.properties.spec.required,parentSchema:schema34.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data4.scope === undefined){
const err16 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "scope"},message:"must have required property '"+"scope"+"'",schema:schema34.properties.spec.required,parentSchema:schema34.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
for(const key2 in data4){
if(!((((((key2 === "reason") || (key2 === "owner")) || (key2 === "until")) || (key2 === "scope")) || (key2 === "policies")) || (key2 === "accepts"))){
const err17 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema34.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data4.reason !== undefined){
let data5 = data4.reason;
if(typeof data5 === "string"){
if(func1(data5) < 1){
const err18 = {instancePath:instancePath+"/spec/reason",schemaPath:"#/properties/spec/properties/reason/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.spec.properties.reason,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/spec/reason",schemaPath:"#/properties/spec/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.spec.properties.reason.type,parentSchema:schema34.properties.spec.properties.reason,data:data5};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data4.owner !== undefined){
let data6 = data4.owner;
if(typeof data6 === "string"){
if(func1(data6) < 1){
const err20 = {instancePath:instancePath+"/spec/owner",schemaPath:"#/properties/spec/properties/owner/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.spec.properties.owner,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/spec/owner",schemaPath:"#/properties/spec/properties/owner/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.spec.properties.owner.type,parentSchema:schema34.properties.spec.properties.owner,data:data6};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data4.until !== undefined){
let data7 = data4.until;
if(typeof data7 === "string"){
if(!(formats10(data7))){
const err22 = {instancePath:instancePath+"/spec/until",schemaPath:"#/properties/spec/properties/until/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\"",schema:"date",parentSchema:schema34.properties.spec.properties.until,data:data7};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/spec/until",schemaPath:"#/properties/spec/properties/until/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.spec.properties.until.type,parentSchema:schema34.properties.spec.properties.until,data:data7};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data4.scope !== undefined){
let data8 = data4.scope;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(Object.keys(data8).length < 1){
const err24 = {instancePath:instancePath+"/spec/scope",schemaPath:"#/properties/spec/properties/scope/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema34.properties.spec.properties.scope,data:data8};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
for(const key3 in data8){
if(!(((key3 === "clusters") || (key3 === "namespaceTypes")) || (key3 === "namespaces"))){
const err25 = {instancePath:instancePath+"/spec/scope",schemaPath:"#/properties/spec/properties/scope/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema34.properties.spec.properties.scope,data:data8};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data8.clusters !== undefined){
let data9 = data8.clusters;
if(Array.isArray(data9)){
const len0 = data9.length;
for(let i0=0; i0<len0; i0++){
let data10 = data9[i0];
if(typeof data10 === "string"){
if(func1(data10) < 1){
const err26 = {instancePath:instancePath+"/spec/scope/clusters/" + i0,schemaPath:"#/properties/spec/properties/scope/properties/clusters/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.spec.properties.scope.properties.clusters.items,data:data10};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/spec/scope/clusters/" + i0,schemaPath:"#/properties/spec/properties/scope/properties/clusters/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.spec.properties.scope.properties.clusters.items.type,parentSchema:schema34.properties.spec.properties.scope.properties.clusters.items,data:data10};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
let i1 = data9.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data9[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err28 = {instancePath:instancePath+"/spec/scope/clusters",schemaPath:"#/properties/spec/properties/scope/properties/clusters/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema34.properties.spec.properties.scope.properties.clusters,data:data9};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err29 = {instancePath:instancePath+"/spec/scope/clusters",schemaPath:"#/properties/spec/properties/scope/properties/clusters/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.spec.properties.scope.properties.clusters.type,parentSchema:schema34.properties.spec.properties.scope.properties.clusters,data:data9};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data8.namespaceTypes !== undefined){
let data11 = data8.namespaceTypes;
if(Array.isArray(data11)){
const len1 = data11.length;
for(let i2=0; i2<len1; i2++){
let data12 = data11[i2];
if(typeof data12 === "string"){
if(func1(data12) < 1){
const err30 = {instancePath:instancePath+"/spec/scope/namespaceTypes/" + i2,schemaPath:"#/properties/spec/properties/scope/properties/namespaceTypes/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.spec.properties.scope.properties.namespaceTypes.items,data:data12};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/spec/scope/namespaceTypes/" + i2,schemaPath:"#/properties/spec/properties/scope/properties/namespaceTypes/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.spec.properties.scope.properties.namespaceTypes.items.type,parentSchema:schema34.properties.spec.properties.scope.properties.namespaceTypes.items,data:data12};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
let i3 = data11.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data11[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err32 = {instancePath:instancePath+"/spec/scope/namespaceTypes",schemaPath:"#/properties/spec/properties/scope/properties/namespaceTypes/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i3+" are identical)",schema:true,parentSchema:schema34.properties.spec.properties.scope.properties.namespaceTypes,data:data11};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
const err33 = {instancePath:instancePath+"/spec/scope/namespaceTypes",schemaPath:"#/properties/spec/properties/scope/properties/namespaceTypes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.spec.properties.scope.properties.namespaceTypes.type,parentSchema:schema34.properties.spec.properties.scope.properties.namespaceTypes,data:data11};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data8.namespaces !== undefined){
let data13 = data8.namespaces;
if(Array.isArray(data13)){
const len2 = data13.length;
for(let i4=0; i4<len2; i4++){
let data14 = data13[i4];
if(typeof data14 === "string"){
if(func1(data14) < 1){
const err34 = {instancePath:instancePath+"/spec/scope/namespaces/" + i4,schemaPath:"#/properties/spec/properties/scope/properties/namespaces/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.spec.properties.scope.properties.namespaces.items,data:data14};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/spec/scope/namespaces/" + i4,schemaPath:"#/properties/spec/properties/scope/properties/namespaces/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.spec.properties.scope.properties.namespaces.items.type,parentSchema:schema34.properties.spec.properties.scope.properties.namespaces.items,data:data14};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
let i5 = data13.length;
let j2;
if(i5 > 1){
const indices2 = {};
for(;i5--;){
let item2 = data13[i5];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
const err36 = {instancePath:instancePath+"/spec/scope/namespaces",schemaPath:"#/properties/spec/properties/scope/properties/namespaces/uniqueItems",keyword:"uniqueItems",params:{i: i5, j: j2},message:"must NOT have duplicate items (items ## "+j2+" and "+i5+" are identical)",schema:true,parentSchema:schema34.properties.spec.properties.scope.properties.namespaces,data:data13};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
break;
}
indices2[item2] = i5;
}
}
}
else {
const err37 = {instancePath:instancePath+"/spec/scope/namespaces",schemaPath:"#/properties/spec/properties/scope/properties/namespaces/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.spec.properties.scope.properties.namespaces.type,parentSchema:schema34.properties.spec.properties.scope.properties.namespaces,data:data13};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
else {
const err38 = {instancePath:instancePath+"/spec/scope",schemaPath:"#/properties/spec/properties/scope/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.properties.spec.properties.scope.type,parentSchema:schema34.properties.spec.properties.scope,data:data8};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data4.policies !== undefined){
let data15 = data4.policies;
if(Array.isArray(data15)){
if(data15.length < 1){
const err39 = {instancePath:instancePath+"/spec/policies",schemaPath:"#/properties/spec/properties/policies/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema34.properties.spec.properties.policies,data:data15};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
const len3 = data15.length;
for(let i6=0; i6<len3; i6++){
let data16 = data15[i6];
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
}
else {
const err40 = {instancePath:instancePath+"/spec/policies/" + i6,schemaPath:"#/properties/spec/properties/policies/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.properties.spec.properties.policies.items.type,parentSchema:schema34.properties.spec.properties.policies.items,data:data16};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath:instancePath+"/spec/policies",schemaPath:"#/properties/spec/properties/policies/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.spec.properties.policies.type,parentSchema:schema34.properties.spec.properties.policies,data:data15};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data4.accepts !== undefined){
let data17 = data4.accepts;
if(Array.isArray(data17)){
if(data17.length < 1){
const err42 = {instancePath:instancePath+"/spec/accepts",schemaPath:"#/properties/spec/properties/accepts/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema34.properties.spec.properties.accepts,data:data17};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
const len4 = data17.length;
for(let i7=0; i7<len4; i7++){
let data18 = data17[i7];
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
if(data18.code === undefined){
const err43 = {instancePath:instancePath+"/spec/accepts/" + i7,schemaPath:"#/properties/spec/properties/accepts/items/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'",schema:schema34.properties.spec.properties.accepts.items.required,parentSchema:schema34.properties.spec.properties.accepts.items,data:data18};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
for(const key4 in data18){
if(!(((key4 === "code") || (key4 === "policies")) || (key4 === "workloads"))){
const err44 = {instancePath:instancePath+"/spec/accepts/" + i7,schemaPath:"#/properties/spec/properties/accepts/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema34.properties.spec.properties.accepts.items,data:data18};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data18.code !== undefined){
let data19 = data18.code;
if(typeof data19 !== "string"){
const err45 = {instancePath:instancePath+"/spec/accepts/" + i7+"/code",schemaPath:"#/properties/spec/properties/accepts/items/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.spec.properties.accepts.items.properties.code.type,parentSchema:schema34.properties.spec.properties.accepts.items.properties.code,data:data19};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(!(((((((((((((((((((((((((((((((((data19 === "no-default-deny") || (data19 === "selects-nothing")) || (data19 === "peer-matches-nothing")) || (data19 === "label-not-honoured")) || (data19 === "label-not-carried")) || (data19 === "half-connection")) || (data19 === "named-port-missing")) || (data19 === "service-port")) || (data19 === "dns-unreachable")) || (data19 === "allows-internet")) || (data19 === "allows-metadata")) || (data19 === "block-holds-own-network")) || (data19 === "peer-is-everybody")) || (data19 === "redundant")) || (data19 === "depends-on-plugin")) || (data19 === "unused-source")) || (data19 === "hard-selectors")) || (data19 === "fails-open")) || (data19 === "tenants-regrouped")) || (data19 === "network-claims-public")) || (data19 === "metadata-opened")) || (data19 === "lifeline")) || (data19 === "tenant-path")) || (data19 === "mass-delete")) || (data19 === "exposed-to-everyone")) || (data19 === "delivery-redirected")) || (data19 === "metadata-narrowed")) || (data19 === "workloads-unknown")) || (data19 === "internet-opened")) || (data19 === "whole-namespace-let-in")) || (data19 === "wider-block")) || (data19 === "cut-off")) || (data19 === "newly-isolated"))){
const err46 = {instancePath:instancePath+"/spec/accepts/" + i7+"/code",schemaPath:"#/properties/spec/properties/accepts/items/properties/code/enum",keyword:"enum",params:{allowedValues: schema34.properties.spec.properties.accepts.items.properties.code.enum},message:"must be equal to one of the allowed values",schema:schema34.properties.spec.properties.accepts.items.properties.code.enum,parentSchema:schema34.properties.spec.properties.accepts.items.properties.code,data:data19};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data18.policies !== undefined){
let data20 = data18.policies;
if(Array.isArray(data20)){
if(data20.length < 1){
const err47 = {instancePath:instancePath+"/spec/accepts/" + i7+"/policies",schemaPath:"#/properties/spec/properties/accepts/items/properties/policies/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema34.properties.spec.properties.accepts.items.properties.policies,data:data20};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
const len5 = data20.length;
for(let i8=0; i8<len5; i8++){
let data21 = data20[i8];
if(typeof data21 === "string"){
if(func1(data21) < 1){
const err48 = {instancePath:instancePath+"/spec/accepts/" + i7+"/policies/" + i8,schemaPath:"#/properties/spec/properties/accepts/items/properties/policies/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.spec.properties.accepts.items.properties.policies.items,data:data21};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
else {
const err49 = {instancePath:instancePath+"/spec/accepts/" + i7+"/policies/" + i8,schemaPath:"#/properties/spec/properties/accepts/items/properties/policies/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.spec.properties.accepts.items.properties.policies.items.type,parentSchema:schema34.properties.spec.properties.accepts.items.properties.policies.items,data:data21};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
let i9 = data20.length;
let j3;
if(i9 > 1){
const indices3 = {};
for(;i9--;){
let item3 = data20[i9];
if(typeof item3 !== "string"){
continue;
}
if(typeof indices3[item3] == "number"){
j3 = indices3[item3];
const err50 = {instancePath:instancePath+"/spec/accepts/" + i7+"/policies",schemaPath:"#/properties/spec/properties/accepts/items/properties/policies/uniqueItems",keyword:"uniqueItems",params:{i: i9, j: j3},message:"must NOT have duplicate items (items ## "+j3+" and "+i9+" are identical)",schema:true,parentSchema:schema34.properties.spec.properties.accepts.items.properties.policies,data:data20};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
break;
}
indices3[item3] = i9;
}
}
}
else {
const err51 = {instancePath:instancePath+"/spec/accepts/" + i7+"/policies",schemaPath:"#/properties/spec/properties/accepts/items/properties/policies/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.spec.properties.accepts.items.properties.policies.type,parentSchema:schema34.properties.spec.properties.accepts.items.properties.policies,data:data20};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data18.workloads !== undefined){
let data22 = data18.workloads;
if(Array.isArray(data22)){
if(data22.length < 1){
const err52 = {instancePath:instancePath+"/spec/accepts/" + i7+"/workloads",schemaPath:"#/properties/spec/properties/accepts/items/properties/workloads/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema34.properties.spec.properties.accepts.items.properties.workloads,data:data22};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
const len6 = data22.length;
for(let i10=0; i10<len6; i10++){
let data23 = data22[i10];
if(typeof data23 === "string"){
if(func1(data23) < 1){
const err53 = {instancePath:instancePath+"/spec/accepts/" + i7+"/workloads/" + i10,schemaPath:"#/properties/spec/properties/accepts/items/properties/workloads/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.spec.properties.accepts.items.properties.workloads.items,data:data23};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
else {
const err54 = {instancePath:instancePath+"/spec/accepts/" + i7+"/workloads/" + i10,schemaPath:"#/properties/spec/properties/accepts/items/properties/workloads/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.spec.properties.accepts.items.properties.workloads.items.type,parentSchema:schema34.properties.spec.properties.accepts.items.properties.workloads.items,data:data23};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
let i11 = data22.length;
let j4;
if(i11 > 1){
const indices4 = {};
for(;i11--;){
let item4 = data22[i11];
if(typeof item4 !== "string"){
continue;
}
if(typeof indices4[item4] == "number"){
j4 = indices4[item4];
const err55 = {instancePath:instancePath+"/spec/accepts/" + i7+"/workloads",schemaPath:"#/properties/spec/properties/accepts/items/properties/workloads/uniqueItems",keyword:"uniqueItems",params:{i: i11, j: j4},message:"must NOT have duplicate items (items ## "+j4+" and "+i11+" are identical)",schema:true,parentSchema:schema34.properties.spec.properties.accepts.items.properties.workloads,data:data22};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
break;
}
indices4[item4] = i11;
}
}
}
else {
const err56 = {instancePath:instancePath+"/spec/accepts/" + i7+"/workloads",schemaPath:"#/properties/spec/properties/accepts/items/properties/workloads/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.spec.properties.accepts.items.properties.workloads.type,parentSchema:schema34.properties.spec.properties.accepts.items.properties.workloads,data:data22};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
else {
const err57 = {instancePath:instancePath+"/spec/accepts/" + i7,schemaPath:"#/properties/spec/properties/accepts/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.properties.spec.properties.accepts.items.type,parentSchema:schema34.properties.spec.properties.accepts.items,data:data18};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
}
else {
const err58 = {instancePath:instancePath+"/spec/accepts",schemaPath:"#/properties/spec/properties/accepts/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.spec.properties.accepts.type,parentSchema:schema34.properties.spec.properties.accepts,data:data17};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
}
else {
const err59 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.properties.spec.type,parentSchema:schema34.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
}
else {
const err60 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.type,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const inventory_cluster = validate24;
const schema35 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://ringfence.dev/schemas/inventory-cluster.schema.json","title":"InventoryCluster","description":"`inventory/…/<cluster>/cluster.yaml`: what analysis needs to know of a cluster.","type":"object","additionalProperties":false,"required":["schemaVersion","cluster","networks","cni"],"properties":{"schemaVersion":{"enum":[1,2],"description":"The version of this format. A version that Ringfence does not know is refused; what an older one does not record is unknown."},"cluster":{"type":"string","minLength":1,"description":"The cluster's name."},"tenant":{"type":"string","minLength":1,"description":"The tenant of the cluster, if it names one."},"host":{"type":"object","title":"Host","additionalProperties":false,"required":["cluster","namespace"],"description":"Where its control plane runs.","properties":{"cluster":{"type":"string","minLength":1,"description":"The hosting cluster."},"namespace":{"type":"string","minLength":1,"description":"The namespace there."}}},"networks":{"type":"object","title":"Networks","additionalProperties":false,"required":["pods","services","nodes"],"description":"Address ranges; an empty list means that the network is not known.","properties":{"pods":{"type":"array","items":{"type":"string","format":"cidr"},"description":"Pod network."},"services":{"type":"array","items":{"type":"string","format":"cidr"},"description":"Service network."},"nodes":{"type":"array","items":{"type":"string","format":"cidr"},"description":"Node network."}}},"cni":{"type":"object","title":"Network plugin traits","additionalProperties":false,"required":["ipBlockMatchesPods","ipBlockMatchesNodes"],"description":"How the network plugin reads ipBlock.","properties":{"ipBlockMatchesPods":{"type":"string","enum":["always","never","unknown"],"description":"Whether an ipBlock matches pods by their addresses."},"ipBlockMatchesNodes":{"type":"string","enum":["always","never","unknown"],"description":"Whether an ipBlock matches the addresses of nodes."}}},"metadataAddresses":{"type":"array","items":{"type":"string","format":"ip"},"description":"Where the metadata service of the cloud answers. Absent: not declared, so every known address counts."},"declaredNamespaces":{"const":"Complete","description":"The sources declare every namespace of the cluster. Absent: there may be others."}}};

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://ringfence.dev/schemas/inventory-cluster.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate24.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.schemaVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "schemaVersion"},message:"must have required property '"+"schemaVersion"+"'",schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.cluster === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "cluster"},message:"must have required property '"+"cluster"+"'",schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.networks === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "networks"},message:"must have required property '"+"networks"+"'",schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.cni === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "cni"},message:"must have required property '"+"cni"+"'",schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "schemaVersion") || (key0 === "cluster")) || (key0 === "tenant")) || (key0 === "host")) || (key0 === "networks")) || (key0 === "cni")) || (key0 === "metadataAddresses")) || (key0 === "declaredNamespaces"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.schemaVersion !== undefined){
let data0 = data.schemaVersion;
if(!((data0 === 1) || (data0 === 2))){
const err5 = {instancePath:instancePath+"/schemaVersion",schemaPath:"#/properties/schemaVersion/enum",keyword:"enum",params:{allowedValues: schema35.properties.schemaVersion.enum},message:"must be equal to one of the allowed values",schema:schema35.properties.schemaVersion.enum,parentSchema:schema35.properties.schemaVersion,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.cluster !== undefined){
let data1 = data.cluster;
if(typeof data1 === "string"){
if(func1(data1) < 1){
const err6 = {instancePath:instancePath+"/cluster",schemaPath:"#/properties/cluster/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema35.properties.cluster,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/cluster",schemaPath:"#/properties/cluster/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.cluster.type,parentSchema:schema35.properties.cluster,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.tenant !== undefined){
let data2 = data.tenant;
if(typeof data2 === "string"){
if(func1(data2) < 1){
const err8 = {instancePath:instancePath+"/tenant",schemaPath:"#/properties/tenant/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema35.properties.tenant,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/tenant",schemaPath:"#/properties/tenant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.tenant.type,parentSchema:schema35.properties.tenant,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.host !== undefined){
let data3 = data.host;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.cluster === undefined){
const err10 = {instancePath:instancePath+"/host",schemaPath:"#/properties/host/required",keyword:"required",params:{missingProperty: "cluster"},message:"must have required property '"+"cluster"+"'",schema:schema35.properties.host.required,parentSchema:schema35.properties.host,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data3.namespace === undefined){
const err11 = {instancePath:instancePath+"/host",schemaPath:"#/properties/host/required",keyword:"required",params:{missingProperty: "namespace"},message:"must have required property '"+"namespace"+"'",schema:schema35.properties.host.required,parentSchema:schema35.properties.host,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key1 in data3){
if(!((key1 === "cluster") || (key1 === "namespace"))){
const err12 = {instancePath:instancePath+"/host",schemaPath:"#/properties/host/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema35.properties.host,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data3.cluster !== undefined){
let data4 = data3.cluster;
if(typeof data4 === "string"){
if(func1(data4) < 1){
const err13 = {instancePath:instancePath+"/host/cluster",schemaPath:"#/properties/host/properties/cluster/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema35.properties.host.properties.cluster,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/host/cluster",schemaPath:"#/properties/host/properties/cluster/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.host.properties.cluster.type,parentSchema:schema35.properties.host.properties.cluster,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data3.namespace !== undefined){
let data5 = data3.namespace;
if(typeof data5 === "string"){
if(func1(data5) < 1){
const err15 = {instancePath:instancePath+"/host/namespace",schemaPath:"#/properties/host/properties/namespace/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema35.properties.host.properties.namespace,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/host/namespace",schemaPath:"#/properties/host/properties/namespace/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.host.properties.namespace.type,parentSchema:schema35.properties.host.properties.namespace,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/host",schemaPath:"#/properties/host/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema35.properties.host.type,parentSchema:schema35.properties.host,data:data3};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.networks !== undefined){
let data6 = data.networks;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.pods === undefined){
const err18 = {instancePath:instancePath+"/networks",schemaPath:"#/properties/networks/required",keyword:"required",params:{missingProperty: "pods"},message:"must have required property '"+"pods"+"'",schema:schema35.properties.networks.required,parentSchema:schema35.properties.networks,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data6.services === undefined){
const err19 = {instancePath:instancePath+"/networks",schemaPath:"#/properties/networks/required",keyword:"required",params:{missingProperty: "services"},message:"must have required property '"+"services"+"'",schema:schema35.properties.networks.required,parentSchema:schema35.properties.networks,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data6.nodes === undefined){
const err20 = {instancePath:instancePath+"/networks",schemaPath:"#/properties/networks/required",keyword:"required",params:{missingProperty: "nodes"},message:"must have required property '"+"nodes"+"'",schema:schema35.properties.networks.required,parentSchema:schema35.properties.networks,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
for(const key2 in data6){
if(!(((key2 === "pods") || (key2 === "services")) || (key2 === "nodes"))){
const err21 = {instancePath:instancePath+"/networks",schemaPath:"#/properties/networks/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema35.properties.networks,data:data6};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data6.pods !== undefined){
let data7 = data6.pods;
if(Array.isArray(data7)){
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
if(typeof data8 === "string"){
if(!(formats2(data8))){
const err22 = {instancePath:instancePath+"/networks/pods/" + i0,schemaPath:"#/properties/networks/properties/pods/items/format",keyword:"format",params:{format: "cidr"},message:"must match format \""+"cidr"+"\"",schema:"cidr",parentSchema:schema35.properties.networks.properties.pods.items,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/networks/pods/" + i0,schemaPath:"#/properties/networks/properties/pods/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.networks.properties.pods.items.type,parentSchema:schema35.properties.networks.properties.pods.items,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/networks/pods",schemaPath:"#/properties/networks/properties/pods/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema35.properties.networks.properties.pods.type,parentSchema:schema35.properties.networks.properties.pods,data:data7};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data6.services !== undefined){
let data9 = data6.services;
if(Array.isArray(data9)){
const len1 = data9.length;
for(let i1=0; i1<len1; i1++){
let data10 = data9[i1];
if(typeof data10 === "string"){
if(!(formats2(data10))){
const err25 = {instancePath:instancePath+"/networks/services/" + i1,schemaPath:"#/properties/networks/properties/services/items/format",keyword:"format",params:{format: "cidr"},message:"must match format \""+"cidr"+"\"",schema:"cidr",parentSchema:schema35.properties.networks.properties.services.items,data:data10};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/networks/services/" + i1,schemaPath:"#/properties/networks/properties/services/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.networks.properties.services.items.type,parentSchema:schema35.properties.networks.properties.services.items,data:data10};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/networks/services",schemaPath:"#/properties/networks/properties/services/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema35.properties.networks.properties.services.type,parentSchema:schema35.properties.networks.properties.services,data:data9};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data6.nodes !== undefined){
let data11 = data6.nodes;
if(Array.isArray(data11)){
const len2 = data11.length;
for(let i2=0; i2<len2; i2++){
let data12 = data11[i2];
if(typeof data12 === "string"){
if(!(formats2(data12))){
const err28 = {instancePath:instancePath+"/networks/nodes/" + i2,schemaPath:"#/properties/networks/properties/nodes/items/format",keyword:"format",params:{format: "cidr"},message:"must match format \""+"cidr"+"\"",schema:"cidr",parentSchema:schema35.properties.networks.properties.nodes.items,data:data12};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/networks/nodes/" + i2,schemaPath:"#/properties/networks/properties/nodes/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.networks.properties.nodes.items.type,parentSchema:schema35.properties.networks.properties.nodes.items,data:data12};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/networks/nodes",schemaPath:"#/properties/networks/properties/nodes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema35.properties.networks.properties.nodes.type,parentSchema:schema35.properties.networks.properties.nodes,data:data11};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/networks",schemaPath:"#/properties/networks/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema35.properties.networks.type,parentSchema:schema35.properties.networks,data:data6};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.cni !== undefined){
let data13 = data.cni;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.ipBlockMatchesPods === undefined){
const err32 = {instancePath:instancePath+"/cni",schemaPath:"#/properties/cni/required",keyword:"required",params:{missingProperty: "ipBlockMatchesPods"},message:"must have required property '"+"ipBlockMatchesPods"+"'",schema:schema35.properties.cni.required,parentSchema:schema35.properties.cni,data:data13};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data13.ipBlockMatchesNodes === undefined){
const err33 = {instancePath:instancePath+"/cni",schemaPath:"#/properties/cni/required",keyword:"required",params:{missingProperty: "ipBlockMatchesNodes"},message:"must have required property '"+"ipBlockMatchesNodes"+"'",schema:schema35.properties.cni.required,parentSchema:schema35.properties.cni,data:data13};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
for(const key3 in data13){
if(!((key3 === "ipBlockMatchesPods") || (key3 === "ipBlockMatchesNodes"))){
const err34 = {instancePath:instancePath+"/cni",schemaPath:"#/properties/cni/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema35.properties.cni,data:data13};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data13.ipBlockMatchesPods !== undefined){
let data14 = data13.ipBlockMatchesPods;
if(typeof data14 !== "string"){
const err35 = {instancePath:instancePath+"/cni/ipBlockMatchesPods",schemaPath:"#/properties/cni/properties/ipBlockMatchesPods/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.cni.properties.ipBlockMatchesPods.type,parentSchema:schema35.properties.cni.properties.ipBlockMatchesPods,data:data14};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(!(((data14 === "always") || (data14 === "never")) || (data14 === "unknown"))){
const err36 = {instancePath:instancePath+"/cni/ipBlockMatchesPods",schemaPath:"#/properties/cni/properties/ipBlockMatchesPods/enum",keyword:"enum",params:{allowedValues: schema35.properties.cni.properties.ipBlockMatchesPods.enum},message:"must be equal to one of the allowed values",schema:schema35.properties.cni.properties.ipBlockMatchesPods.enum,parentSchema:schema35.properties.cni.properties.ipBlockMatchesPods,data:data14};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data13.ipBlockMatchesNodes !== undefined){
let data15 = data13.ipBlockMatchesNodes;
if(typeof data15 !== "string"){
const err37 = {instancePath:instancePath+"/cni/ipBlockMatchesNodes",schemaPath:"#/properties/cni/properties/ipBlockMatchesNodes/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.cni.properties.ipBlockMatchesNodes.type,parentSchema:schema35.properties.cni.properties.ipBlockMatchesNodes,data:data15};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(!(((data15 === "always") || (data15 === "never")) || (data15 === "unknown"))){
const err38 = {instancePath:instancePath+"/cni/ipBlockMatchesNodes",schemaPath:"#/properties/cni/properties/ipBlockMatchesNodes/enum",keyword:"enum",params:{allowedValues: schema35.properties.cni.properties.ipBlockMatchesNodes.enum},message:"must be equal to one of the allowed values",schema:schema35.properties.cni.properties.ipBlockMatchesNodes.enum,parentSchema:schema35.properties.cni.properties.ipBlockMatchesNodes,data:data15};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath:instancePath+"/cni",schemaPath:"#/properties/cni/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema35.properties.cni.type,parentSchema:schema35.properties.cni,data:data13};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.metadataAddresses !== undefined){
let data16 = data.metadataAddresses;
if(Array.isArray(data16)){
const len3 = data16.length;
for(let i3=0; i3<len3; i3++){
let data17 = data16[i3];
if(typeof data17 === "string"){
if(!(formats0(data17))){
const err40 = {instancePath:instancePath+"/metadataAddresses/" + i3,schemaPath:"#/properties/metadataAddresses/items/format",keyword:"format",params:{format: "ip"},message:"must match format \""+"ip"+"\"",schema:"ip",parentSchema:schema35.properties.metadataAddresses.items,data:data17};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/metadataAddresses/" + i3,schemaPath:"#/properties/metadataAddresses/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.metadataAddresses.items.type,parentSchema:schema35.properties.metadataAddresses.items,data:data17};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath:instancePath+"/metadataAddresses",schemaPath:"#/properties/metadataAddresses/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema35.properties.metadataAddresses.type,parentSchema:schema35.properties.metadataAddresses,data:data16};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.declaredNamespaces !== undefined){
let data18 = data.declaredNamespaces;
if("Complete" !== data18){
const err43 = {instancePath:instancePath+"/declaredNamespaces",schemaPath:"#/properties/declaredNamespaces/const",keyword:"const",params:{allowedValue: "Complete"},message:"must be equal to constant",schema:"Complete",parentSchema:schema35.properties.declaredNamespaces,data:data18};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema35.type,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const inventory_landscape = validate25;
const schema36 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://ringfence.dev/schemas/inventory-landscape.schema.json","title":"InventoryLandscape","description":"`inventory/landscape.yaml`: what the manifests describe.","type":"object","additionalProperties":false,"required":["schemaVersion","landscape"],"properties":{"schemaVersion":{"enum":[1,2],"description":"The version of this format. A version that Ringfence does not know is refused; what an older one does not record is unknown."},"landscape":{"type":"string","minLength":1,"description":"The landscape's name."},"networks":{"type":"object","title":"Landscape networks","additionalProperties":false,"description":"Address ranges that have the same meaning in every cluster.","properties":{"internalPublic":{"type":"array","items":{"type":"string","format":"cidr"},"description":"Public address ranges that are used inside."}}}}};

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://ringfence.dev/schemas/inventory-landscape.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate25.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.schemaVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "schemaVersion"},message:"must have required property '"+"schemaVersion"+"'",schema:schema36.required,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.landscape === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "landscape"},message:"must have required property '"+"landscape"+"'",schema:schema36.required,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "schemaVersion") || (key0 === "landscape")) || (key0 === "networks"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.schemaVersion !== undefined){
let data0 = data.schemaVersion;
if(!((data0 === 1) || (data0 === 2))){
const err3 = {instancePath:instancePath+"/schemaVersion",schemaPath:"#/properties/schemaVersion/enum",keyword:"enum",params:{allowedValues: schema36.properties.schemaVersion.enum},message:"must be equal to one of the allowed values",schema:schema36.properties.schemaVersion.enum,parentSchema:schema36.properties.schemaVersion,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.landscape !== undefined){
let data1 = data.landscape;
if(typeof data1 === "string"){
if(func1(data1) < 1){
const err4 = {instancePath:instancePath+"/landscape",schemaPath:"#/properties/landscape/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema36.properties.landscape,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/landscape",schemaPath:"#/properties/landscape/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.landscape.type,parentSchema:schema36.properties.landscape,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.networks !== undefined){
let data2 = data.networks;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
if(!(key1 === "internalPublic")){
const err6 = {instancePath:instancePath+"/networks",schemaPath:"#/properties/networks/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema36.properties.networks,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data2.internalPublic !== undefined){
let data3 = data2.internalPublic;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 === "string"){
if(!(formats2(data4))){
const err7 = {instancePath:instancePath+"/networks/internalPublic/" + i0,schemaPath:"#/properties/networks/properties/internalPublic/items/format",keyword:"format",params:{format: "cidr"},message:"must match format \""+"cidr"+"\"",schema:"cidr",parentSchema:schema36.properties.networks.properties.internalPublic.items,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/networks/internalPublic/" + i0,schemaPath:"#/properties/networks/properties/internalPublic/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.networks.properties.internalPublic.items.type,parentSchema:schema36.properties.networks.properties.internalPublic.items,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/networks/internalPublic",schemaPath:"#/properties/networks/properties/internalPublic/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema36.properties.networks.properties.internalPublic.type,parentSchema:schema36.properties.networks.properties.internalPublic,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/networks",schemaPath:"#/properties/networks/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema36.properties.networks.type,parentSchema:schema36.properties.networks,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema36.type,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate25.errors = vErrors;
return errors === 0;
}
validate25.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const inventory_namespace = validate26;
const schema37 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://ringfence.dev/schemas/inventory-namespace.schema.json","title":"InventoryNamespace","description":"`inventory/…/<cluster>/namespaces/<namespace>.yaml`: what analysis needs to know of a namespace.","type":"object","additionalProperties":false,"required":["schemaVersion","cluster","namespace","type","labels","profile"],"properties":{"schemaVersion":{"enum":[1,2],"description":"The version of this format. A version that Ringfence does not know is refused; what an older one does not record is unknown."},"cluster":{"type":"string","minLength":1,"description":"The cluster's name."},"namespace":{"type":"string","minLength":1,"description":"The namespace's name."},"type":{"type":"string","minLength":1,"description":"Its namespace type."},"tenant":{"type":"string","minLength":1,"description":"Whose it is; absent: it has no tenant. In version 1, `<cluster>/<namespace>` said so."},"hostedCluster":{"type":"string","minLength":1,"description":"The cluster whose control plane it runs."},"labels":{"type":"object","title":"Labels","additionalProperties":{"type":"string"},"description":"Its labels, without kubernetes.io/metadata.name, which every namespace has."},"profile":{"type":"string","minLength":1,"description":"The file in inventory/namespace-types/<type>/ (without .yaml) that holds what it has in common with others.","examples":["default"]},"workloads":{"type":"array","items":{"title":"Workload","type":"object","additionalProperties":false,"required":["name","labels"],"description":"Pods with the same labels and ports.","properties":{"name":{"type":"string","minLength":1,"description":"The workload's name, unique in its namespace."},"kind":{"type":"string","enum":["Deployment","StatefulSet","DaemonSet","ReplicaSet","Job","CronJob","Pod"],"description":"The kind of object that creates the pods."},"labels":{"type":"object","title":"Labels","additionalProperties":{"type":"string"},"description":"The pods' labels."},"ports":{"type":"array","description":"Ports on which the pods listen.","items":{"title":"Port","type":"object","additionalProperties":false,"required":["port"],"description":"One port.","properties":{"name":{"type":"string","minLength":1,"description":"The name that policies may use."},"port":{"type":"integer","minimum":1,"maximum":65535,"description":"The number."},"protocol":{"type":"string","enum":["TCP","UDP","SCTP"],"description":"Default: TCP."}}}},"hostNetwork":{"type":"boolean","description":"true: the pods share their node's network."},"addresses":{"type":"array","items":{"type":"string","format":"ip"},"description":"Addresses of the pods where they are known."}}},"description":"Workloads that only this namespace has in this form."},"externalPolicies":{"type":"array","items":{"type":"object","additionalProperties":true,"description":"A NetworkPolicy with the API server's defaults written out."},"description":"Policies that others write into the namespace: evaluated, never rendered."}}};

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://ringfence.dev/schemas/inventory-namespace.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate26.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.schemaVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "schemaVersion"},message:"must have required property '"+"schemaVersion"+"'",schema:schema37.required,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.cluster === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "cluster"},message:"must have required property '"+"cluster"+"'",schema:schema37.required,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.namespace === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "namespace"},message:"must have required property '"+"namespace"+"'",schema:schema37.required,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.type === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema37.required,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.labels === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "labels"},message:"must have required property '"+"labels"+"'",schema:schema37.required,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.profile === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "profile"},message:"must have required property '"+"profile"+"'",schema:schema37.required,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!(func3.call(schema37.properties, key0))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.schemaVersion !== undefined){
let data0 = data.schemaVersion;
if(!((data0 === 1) || (data0 === 2))){
const err7 = {instancePath:instancePath+"/schemaVersion",schemaPath:"#/properties/schemaVersion/enum",keyword:"enum",params:{allowedValues: schema37.properties.schemaVersion.enum},message:"must be equal to one of the allowed values",schema:schema37.properties.schemaVersion.enum,parentSchema:schema37.properties.schemaVersion,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.cluster !== undefined){
let data1 = data.cluster;
if(typeof data1 === "string"){
if(func1(data1) < 1){
const err8 = {instancePath:instancePath+"/cluster",schemaPath:"#/properties/cluster/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema37.properties.cluster,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/cluster",schemaPath:"#/properties/cluster/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.cluster.type,parentSchema:schema37.properties.cluster,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.namespace !== undefined){
let data2 = data.namespace;
if(typeof data2 === "string"){
if(func1(data2) < 1){
const err10 = {instancePath:instancePath+"/namespace",schemaPath:"#/properties/namespace/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema37.properties.namespace,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/namespace",schemaPath:"#/properties/namespace/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.namespace.type,parentSchema:schema37.properties.namespace,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.type !== undefined){
let data3 = data.type;
if(typeof data3 === "string"){
if(func1(data3) < 1){
const err12 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema37.properties.type,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.type.type,parentSchema:schema37.properties.type,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.tenant !== undefined){
let data4 = data.tenant;
if(typeof data4 === "string"){
if(func1(data4) < 1){
const err14 = {instancePath:instancePath+"/tenant",schemaPath:"#/properties/tenant/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema37.properties.tenant,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/tenant",schemaPath:"#/properties/tenant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.tenant.type,parentSchema:schema37.properties.tenant,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.hostedCluster !== undefined){
let data5 = data.hostedCluster;
if(typeof data5 === "string"){
if(func1(data5) < 1){
const err16 = {instancePath:instancePath+"/hostedCluster",schemaPath:"#/properties/hostedCluster/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema37.properties.hostedCluster,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/hostedCluster",schemaPath:"#/properties/hostedCluster/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.hostedCluster.type,parentSchema:schema37.properties.hostedCluster,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.labels !== undefined){
let data6 = data.labels;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key1 in data6){
let data7 = data6[key1];
if(typeof data7 !== "string"){
const err18 = {instancePath:instancePath+"/labels/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/labels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.labels.additionalProperties.type,parentSchema:schema37.properties.labels.additionalProperties,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/labels",schemaPath:"#/properties/labels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.properties.labels.type,parentSchema:schema37.properties.labels,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.profile !== undefined){
let data8 = data.profile;
if(typeof data8 === "string"){
if(func1(data8) < 1){
const err20 = {instancePath:instancePath+"/profile",schemaPath:"#/properties/profile/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema37.properties.profile,data:data8};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/profile",schemaPath:"#/properties/profile/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.profile.type,parentSchema:schema37.properties.profile,data:data8};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.workloads !== undefined){
let data9 = data.workloads;
if(Array.isArray(data9)){
const len0 = data9.length;
for(let i0=0; i0<len0; i0++){
let data10 = data9[i0];
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.name === undefined){
const err22 = {instancePath:instancePath+"/workloads/" + i0,schemaPath:"#/properties/workloads/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema37.properties.workloads.items.required,parentSchema:schema37.properties.workloads.items,data:data10};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data10.labels === undefined){
const err23 = {instancePath:instancePath+"/workloads/" + i0,schemaPath:"#/properties/workloads/items/required",keyword:"required",params:{missingProperty: "labels"},message:"must have required property '"+"labels"+"'",schema:schema37.properties.workloads.items.required,parentSchema:schema37.properties.workloads.items,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
for(const key2 in data10){
if(!((((((key2 === "name") || (key2 === "kind")) || (key2 === "labels")) || (key2 === "ports")) || (key2 === "hostNetwork")) || (key2 === "addresses"))){
const err24 = {instancePath:instancePath+"/workloads/" + i0,schemaPath:"#/properties/workloads/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema37.properties.workloads.items,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data10.name !== undefined){
let data11 = data10.name;
if(typeof data11 === "string"){
if(func1(data11) < 1){
const err25 = {instancePath:instancePath+"/workloads/" + i0+"/name",schemaPath:"#/properties/workloads/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema37.properties.workloads.items.properties.name,data:data11};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/workloads/" + i0+"/name",schemaPath:"#/properties/workloads/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.workloads.items.properties.name.type,parentSchema:schema37.properties.workloads.items.properties.name,data:data11};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data10.kind !== undefined){
let data12 = data10.kind;
if(typeof data12 !== "string"){
const err27 = {instancePath:instancePath+"/workloads/" + i0+"/kind",schemaPath:"#/properties/workloads/items/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.workloads.items.properties.kind.type,parentSchema:schema37.properties.workloads.items.properties.kind,data:data12};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(!(((((((data12 === "Deployment") || (data12 === "StatefulSet")) || (data12 === "DaemonSet")) || (data12 === "ReplicaSet")) || (data12 === "Job")) || (data12 === "CronJob")) || (data12 === "Pod"))){
const err28 = {instancePath:instancePath+"/workloads/" + i0+"/kind",schemaPath:"#/properties/workloads/items/properties/kind/enum",keyword:"enum",params:{allowedValues: schema37.properties.workloads.items.properties.kind.enum},message:"must be equal to one of the allowed values",schema:schema37.properties.workloads.items.properties.kind.enum,parentSchema:schema37.properties.workloads.items.properties.kind,data:data12};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data10.labels !== undefined){
let data13 = data10.labels;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
for(const key3 in data13){
let data14 = data13[key3];
if(typeof data14 !== "string"){
const err29 = {instancePath:instancePath+"/workloads/" + i0+"/labels/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/workloads/items/properties/labels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.workloads.items.properties.labels.additionalProperties.type,parentSchema:schema37.properties.workloads.items.properties.labels.additionalProperties,data:data14};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/workloads/" + i0+"/labels",schemaPath:"#/properties/workloads/items/properties/labels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.properties.workloads.items.properties.labels.type,parentSchema:schema37.properties.workloads.items.properties.labels,data:data13};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data10.ports !== undefined){
let data15 = data10.ports;
if(Array.isArray(data15)){
const len1 = data15.length;
for(let i1=0; i1<len1; i1++){
let data16 = data15[i1];
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.port === undefined){
const err31 = {instancePath:instancePath+"/workloads/" + i0+"/ports/" + i1,schemaPath:"#/properties/workloads/items/properties/ports/items/required",keyword:"required",params:{missingProperty: "port"},message:"must have required property '"+"port"+"'",schema:schema37.properties.workloads.items.properties.ports.items.required,parentSchema:schema37.properties.workloads.items.properties.ports.items,data:data16};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
for(const key4 in data16){
if(!(((key4 === "name") || (key4 === "port")) || (key4 === "protocol"))){
const err32 = {instancePath:instancePath+"/workloads/" + i0+"/ports/" + i1,schemaPath:"#/properties/workloads/items/properties/ports/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema37.properties.workloads.items.properties.ports.items,data:data16};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data16.name !== undefined){
let data17 = data16.name;
if(typeof data17 === "string"){
if(func1(data17) < 1){
const err33 = {instancePath:instancePath+"/workloads/" + i0+"/ports/" + i1+"/name",schemaPath:"#/properties/workloads/items/properties/ports/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema37.properties.workloads.items.properties.ports.items.properties.name,data:data17};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/workloads/" + i0+"/ports/" + i1+"/name",schemaPath:"#/properties/workloads/items/properties/ports/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.workloads.items.properties.ports.items.properties.name.type,parentSchema:schema37.properties.workloads.items.properties.ports.items.properties.name,data:data17};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data16.port !== undefined){
let data18 = data16.port;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
const err35 = {instancePath:instancePath+"/workloads/" + i0+"/ports/" + i1+"/port",schemaPath:"#/properties/workloads/items/properties/ports/items/properties/port/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema37.properties.workloads.items.properties.ports.items.properties.port.type,parentSchema:schema37.properties.workloads.items.properties.ports.items.properties.port,data:data18};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 65535 || isNaN(data18)){
const err36 = {instancePath:instancePath+"/workloads/" + i0+"/ports/" + i1+"/port",schemaPath:"#/properties/workloads/items/properties/ports/items/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema37.properties.workloads.items.properties.ports.items.properties.port,data:data18};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(data18 < 1 || isNaN(data18)){
const err37 = {instancePath:instancePath+"/workloads/" + i0+"/ports/" + i1+"/port",schemaPath:"#/properties/workloads/items/properties/ports/items/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema37.properties.workloads.items.properties.ports.items.properties.port,data:data18};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
if(data16.protocol !== undefined){
let data19 = data16.protocol;
if(typeof data19 !== "string"){
const err38 = {instancePath:instancePath+"/workloads/" + i0+"/ports/" + i1+"/protocol",schemaPath:"#/properties/workloads/items/properties/ports/items/properties/protocol/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.workloads.items.properties.ports.items.properties.protocol.type,parentSchema:schema37.properties.workloads.items.properties.ports.items.properties.protocol,data:data19};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(!(((data19 === "TCP") || (data19 === "UDP")) || (data19 === "SCTP"))){
const err39 = {instancePath:instancePath+"/workloads/" + i0+"/ports/" + i1+"/protocol",schemaPath:"#/properties/workloads/items/properties/ports/items/properties/protocol/enum",keyword:"enum",params:{allowedValues: schema37.properties.workloads.items.properties.ports.items.properties.protocol.enum},message:"must be equal to one of the allowed values",schema:schema37.properties.workloads.items.properties.ports.items.properties.protocol.enum,parentSchema:schema37.properties.workloads.items.properties.ports.items.properties.protocol,data:data19};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath:instancePath+"/workloads/" + i0+"/ports/" + i1,schemaPath:"#/properties/workloads/items/properties/ports/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.properties.workloads.items.properties.ports.items.type,parentSchema:schema37.properties.workloads.items.properties.ports.items,data:data16};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath:instancePath+"/workloads/" + i0+"/ports",schemaPath:"#/properties/workloads/items/properties/ports/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema37.properties.workloads.items.properties.ports.type,parentSchema:schema37.properties.workloads.items.properties.ports,data:data15};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data10.hostNetwork !== undefined){
let data20 = data10.hostNetwork;
if(typeof data20 !== "boolean"){
const err42 = {instancePath:instancePath+"/workloads/" + i0+"/hostNetwork",schemaPath:"#/properties/workloads/items/properties/hostNetwork/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema37.properties.workloads.items.properties.hostNetwork.type,parentSchema:schema37.properties.workloads.items.properties.hostNetwork,data:data20};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data10.addresses !== undefined){
let data21 = data10.addresses;
if(Array.isArray(data21)){
const len2 = data21.length;
for(let i2=0; i2<len2; i2++){
let data22 = data21[i2];
if(typeof data22 === "string"){
if(!(formats0(data22))){
const err43 = {instancePath:instancePath+"/workloads/" + i0+"/addresses/" + i2,schemaPath:"#/properties/workloads/items/properties/addresses/items/format",keyword:"format",params:{format: "ip"},message:"must match format \""+"ip"+"\"",schema:"ip",parentSchema:schema37.properties.workloads.items.properties.addresses.items,data:data22};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
else {
const err44 = {instancePath:instancePath+"/workloads/" + i0+"/addresses/" + i2,schemaPath:"#/properties/workloads/items/properties/addresses/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.workloads.items.properties.addresses.items.type,parentSchema:schema37.properties.workloads.items.properties.addresses.items,data:data22};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath:instancePath+"/workloads/" + i0+"/addresses",schemaPath:"#/properties/workloads/items/properties/addresses/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema37.properties.workloads.items.properties.addresses.type,parentSchema:schema37.properties.workloads.items.properties.addresses,data:data21};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
else {
const err46 = {instancePath:instancePath+"/workloads/" + i0,schemaPath:"#/properties/workloads/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.properties.workloads.items.type,parentSchema:schema37.properties.workloads.items,data:data10};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
else {
const err47 = {instancePath:instancePath+"/workloads",schemaPath:"#/properties/workloads/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema37.properties.workloads.type,parentSchema:schema37.properties.workloads,data:data9};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data.externalPolicies !== undefined){
let data23 = data.externalPolicies;
if(Array.isArray(data23)){
const len3 = data23.length;
for(let i3=0; i3<len3; i3++){
let data24 = data23[i3];
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
}
else {
const err48 = {instancePath:instancePath+"/externalPolicies/" + i3,schemaPath:"#/properties/externalPolicies/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.properties.externalPolicies.items.type,parentSchema:schema37.properties.externalPolicies.items,data:data24};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
else {
const err49 = {instancePath:instancePath+"/externalPolicies",schemaPath:"#/properties/externalPolicies/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema37.properties.externalPolicies.type,parentSchema:schema37.properties.externalPolicies,data:data23};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.type,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
validate26.errors = vErrors;
return errors === 0;
}
validate26.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const inventory_profile = validate27;
const schema38 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://ringfence.dev/schemas/inventory-profile.schema.json","title":"InventoryProfile","description":"`inventory/namespace-types/<type>/<profile>.yaml`: what namespaces of a type have in common.","type":"object","additionalProperties":false,"required":["schemaVersion","type","profile"],"properties":{"schemaVersion":{"enum":[1,2],"description":"The version of this format. A version that Ringfence does not know is refused; what an older one does not record is unknown."},"type":{"type":"string","minLength":1,"description":"The namespace type."},"profile":{"type":"string","minLength":1,"description":"The profile's name: the values in which it differs from the defaults.","examples":["default"]},"workloads":{"type":"array","items":{"title":"Workload","type":"object","additionalProperties":false,"required":["name","labels"],"description":"Pods with the same labels and ports.","properties":{"name":{"type":"string","minLength":1,"description":"The workload's name, unique in its namespace."},"kind":{"type":"string","enum":["Deployment","StatefulSet","DaemonSet","ReplicaSet","Job","CronJob","Pod"],"description":"The kind of object that creates the pods."},"labels":{"type":"object","title":"Labels","additionalProperties":{"type":"string"},"description":"The pods' labels."},"ports":{"type":"array","description":"Ports on which the pods listen.","items":{"title":"Port","type":"object","additionalProperties":false,"required":["port"],"description":"One port.","properties":{"name":{"type":"string","minLength":1,"description":"The name that policies may use."},"port":{"type":"integer","minimum":1,"maximum":65535,"description":"The number."},"protocol":{"type":"string","enum":["TCP","UDP","SCTP"],"description":"Default: TCP."}}}},"hostNetwork":{"type":"boolean","description":"true: the pods share their node's network."},"addresses":{"type":"array","items":{"type":"string","format":"ip"},"description":"Addresses of the pods where they are known."}}},"description":"Workloads of every namespace with this profile."},"externalPolicies":{"type":"array","items":{"type":"object","additionalProperties":true,"description":"A NetworkPolicy with the API server's defaults written out."},"description":"Policies that others write into the namespace: evaluated, never rendered."}}};

function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://ringfence.dev/schemas/inventory-profile.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate27.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.schemaVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "schemaVersion"},message:"must have required property '"+"schemaVersion"+"'",schema:schema38.required,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.type === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema38.required,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.profile === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "profile"},message:"must have required property '"+"profile"+"'",schema:schema38.required,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "schemaVersion") || (key0 === "type")) || (key0 === "profile")) || (key0 === "workloads")) || (key0 === "externalPolicies"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.schemaVersion !== undefined){
let data0 = data.schemaVersion;
if(!((data0 === 1) || (data0 === 2))){
const err4 = {instancePath:instancePath+"/schemaVersion",schemaPath:"#/properties/schemaVersion/enum",keyword:"enum",params:{allowedValues: schema38.properties.schemaVersion.enum},message:"must be equal to one of the allowed values",schema:schema38.properties.schemaVersion.enum,parentSchema:schema38.properties.schemaVersion,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.type !== undefined){
let data1 = data.type;
if(typeof data1 === "string"){
if(func1(data1) < 1){
const err5 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema38.properties.type,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.type.type,parentSchema:schema38.properties.type,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.profile !== undefined){
let data2 = data.profile;
if(typeof data2 === "string"){
if(func1(data2) < 1){
const err7 = {instancePath:instancePath+"/profile",schemaPath:"#/properties/profile/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema38.properties.profile,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/profile",schemaPath:"#/properties/profile/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.profile.type,parentSchema:schema38.properties.profile,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.workloads !== undefined){
let data3 = data.workloads;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.name === undefined){
const err9 = {instancePath:instancePath+"/workloads/" + i0,schemaPath:"#/properties/workloads/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema38.properties.workloads.items.required,parentSchema:schema38.properties.workloads.items,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data4.labels === undefined){
const err10 = {instancePath:instancePath+"/workloads/" + i0,schemaPath:"#/properties/workloads/items/required",keyword:"required",params:{missingProperty: "labels"},message:"must have required property '"+"labels"+"'",schema:schema38.properties.workloads.items.required,parentSchema:schema38.properties.workloads.items,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
for(const key1 in data4){
if(!((((((key1 === "name") || (key1 === "kind")) || (key1 === "labels")) || (key1 === "ports")) || (key1 === "hostNetwork")) || (key1 === "addresses"))){
const err11 = {instancePath:instancePath+"/workloads/" + i0,schemaPath:"#/properties/workloads/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema38.properties.workloads.items,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data4.name !== undefined){
let data5 = data4.name;
if(typeof data5 === "string"){
if(func1(data5) < 1){
const err12 = {instancePath:instancePath+"/workloads/" + i0+"/name",schemaPath:"#/properties/workloads/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema38.properties.workloads.items.properties.name,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/workloads/" + i0+"/name",schemaPath:"#/properties/workloads/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.workloads.items.properties.name.type,parentSchema:schema38.properties.workloads.items.properties.name,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data4.kind !== undefined){
let data6 = data4.kind;
if(typeof data6 !== "string"){
const err14 = {instancePath:instancePath+"/workloads/" + i0+"/kind",schemaPath:"#/properties/workloads/items/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.workloads.items.properties.kind.type,parentSchema:schema38.properties.workloads.items.properties.kind,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!(((((((data6 === "Deployment") || (data6 === "StatefulSet")) || (data6 === "DaemonSet")) || (data6 === "ReplicaSet")) || (data6 === "Job")) || (data6 === "CronJob")) || (data6 === "Pod"))){
const err15 = {instancePath:instancePath+"/workloads/" + i0+"/kind",schemaPath:"#/properties/workloads/items/properties/kind/enum",keyword:"enum",params:{allowedValues: schema38.properties.workloads.items.properties.kind.enum},message:"must be equal to one of the allowed values",schema:schema38.properties.workloads.items.properties.kind.enum,parentSchema:schema38.properties.workloads.items.properties.kind,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data4.labels !== undefined){
let data7 = data4.labels;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key2 in data7){
let data8 = data7[key2];
if(typeof data8 !== "string"){
const err16 = {instancePath:instancePath+"/workloads/" + i0+"/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/workloads/items/properties/labels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.workloads.items.properties.labels.additionalProperties.type,parentSchema:schema38.properties.workloads.items.properties.labels.additionalProperties,data:data8};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/workloads/" + i0+"/labels",schemaPath:"#/properties/workloads/items/properties/labels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema38.properties.workloads.items.properties.labels.type,parentSchema:schema38.properties.workloads.items.properties.labels,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data4.ports !== undefined){
let data9 = data4.ports;
if(Array.isArray(data9)){
const len1 = data9.length;
for(let i1=0; i1<len1; i1++){
let data10 = data9[i1];
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.port === undefined){
const err18 = {instancePath:instancePath+"/workloads/" + i0+"/ports/" + i1,schemaPath:"#/properties/workloads/items/properties/ports/items/required",keyword:"required",params:{missingProperty: "port"},message:"must have required property '"+"port"+"'",schema:schema38.properties.workloads.items.properties.ports.items.required,parentSchema:schema38.properties.workloads.items.properties.ports.items,data:data10};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
for(const key3 in data10){
if(!(((key3 === "name") || (key3 === "port")) || (key3 === "protocol"))){
const err19 = {instancePath:instancePath+"/workloads/" + i0+"/ports/" + i1,schemaPath:"#/properties/workloads/items/properties/ports/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema38.properties.workloads.items.properties.ports.items,data:data10};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data10.name !== undefined){
let data11 = data10.name;
if(typeof data11 === "string"){
if(func1(data11) < 1){
const err20 = {instancePath:instancePath+"/workloads/" + i0+"/ports/" + i1+"/name",schemaPath:"#/properties/workloads/items/properties/ports/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema38.properties.workloads.items.properties.ports.items.properties.name,data:data11};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/workloads/" + i0+"/ports/" + i1+"/name",schemaPath:"#/properties/workloads/items/properties/ports/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.workloads.items.properties.ports.items.properties.name.type,parentSchema:schema38.properties.workloads.items.properties.ports.items.properties.name,data:data11};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data10.port !== undefined){
let data12 = data10.port;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err22 = {instancePath:instancePath+"/workloads/" + i0+"/ports/" + i1+"/port",schemaPath:"#/properties/workloads/items/properties/ports/items/properties/port/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema38.properties.workloads.items.properties.ports.items.properties.port.type,parentSchema:schema38.properties.workloads.items.properties.ports.items.properties.port,data:data12};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 65535 || isNaN(data12)){
const err23 = {instancePath:instancePath+"/workloads/" + i0+"/ports/" + i1+"/port",schemaPath:"#/properties/workloads/items/properties/ports/items/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema38.properties.workloads.items.properties.ports.items.properties.port,data:data12};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data12 < 1 || isNaN(data12)){
const err24 = {instancePath:instancePath+"/workloads/" + i0+"/ports/" + i1+"/port",schemaPath:"#/properties/workloads/items/properties/ports/items/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema38.properties.workloads.items.properties.ports.items.properties.port,data:data12};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
if(data10.protocol !== undefined){
let data13 = data10.protocol;
if(typeof data13 !== "string"){
const err25 = {instancePath:instancePath+"/workloads/" + i0+"/ports/" + i1+"/protocol",schemaPath:"#/properties/workloads/items/properties/ports/items/properties/protocol/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.workloads.items.properties.ports.items.properties.protocol.type,parentSchema:schema38.properties.workloads.items.properties.ports.items.properties.protocol,data:data13};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(!(((data13 === "TCP") || (data13 === "UDP")) || (data13 === "SCTP"))){
const err26 = {instancePath:instancePath+"/workloads/" + i0+"/ports/" + i1+"/protocol",schemaPath:"#/properties/workloads/items/properties/ports/items/properties/protocol/enum",keyword:"enum",params:{allowedValues: schema38.properties.workloads.items.properties.ports.items.properties.protocol.enum},message:"must be equal to one of the allowed values",schema:schema38.properties.workloads.items.properties.ports.items.properties.protocol.enum,parentSchema:schema38.properties.workloads.items.properties.ports.items.properties.protocol,data:data13};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/workloads/" + i0+"/ports/" + i1,schemaPath:"#/properties/workloads/items/properties/ports/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema38.properties.workloads.items.properties.ports.items.type,parentSchema:schema38.properties.workloads.items.properties.ports.items,data:data10};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/workloads/" + i0+"/ports",schemaPath:"#/properties/workloads/items/properties/ports/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema38.properties.workloads.items.properties.ports.type,parentSchema:schema38.properties.workloads.items.properties.ports,data:data9};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data4.hostNetwork !== undefined){
let data14 = data4.hostNetwork;
if(typeof data14 !== "boolean"){
const err29 = {instancePath:instancePath+"/workloads/" + i0+"/hostNetwork",schemaPath:"#/properties/workloads/items/properties/hostNetwork/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema38.properties.workloads.items.properties.hostNetwork.type,parentSchema:schema38.properties.workloads.items.properties.hostNetwork,data:data14};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data4.addresses !== undefined){
let data15 = data4.addresses;
if(Array.isArray(data15)){
const len2 = data15.length;
for(let i2=0; i2<len2; i2++){
let data16 = data15[i2];
if(typeof data16 === "string"){
if(!(formats0(data16))){
const err30 = {instancePath:instancePath+"/workloads/" + i0+"/addresses/" + i2,schemaPath:"#/properties/workloads/items/properties/addresses/items/format",keyword:"format",params:{format: "ip"},message:"must match format \""+"ip"+"\"",schema:"ip",parentSchema:schema38.properties.workloads.items.properties.addresses.items,data:data16};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/workloads/" + i0+"/addresses/" + i2,schemaPath:"#/properties/workloads/items/properties/addresses/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.workloads.items.properties.addresses.items.type,parentSchema:schema38.properties.workloads.items.properties.addresses.items,data:data16};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/workloads/" + i0+"/addresses",schemaPath:"#/properties/workloads/items/properties/addresses/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema38.properties.workloads.items.properties.addresses.type,parentSchema:schema38.properties.workloads.items.properties.addresses,data:data15};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/workloads/" + i0,schemaPath:"#/properties/workloads/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema38.properties.workloads.items.type,parentSchema:schema38.properties.workloads.items,data:data4};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/workloads",schemaPath:"#/properties/workloads/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema38.properties.workloads.type,parentSchema:schema38.properties.workloads,data:data3};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.externalPolicies !== undefined){
let data17 = data.externalPolicies;
if(Array.isArray(data17)){
const len3 = data17.length;
for(let i3=0; i3<len3; i3++){
let data18 = data17[i3];
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
}
else {
const err35 = {instancePath:instancePath+"/externalPolicies/" + i3,schemaPath:"#/properties/externalPolicies/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema38.properties.externalPolicies.items.type,parentSchema:schema38.properties.externalPolicies.items,data:data18};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/externalPolicies",schemaPath:"#/properties/externalPolicies/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema38.properties.externalPolicies.type,parentSchema:schema38.properties.externalPolicies,data:data17};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema38.type,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
validate27.errors = vErrors;
return errors === 0;
}
validate27.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const landscape = validate28;
const schema39 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://ringfence.dev/schemas/landscape.schema.json","title":"Landscape","description":"`policies/landscape.yaml`: the root of a repository. Pins the Ringfence version and declares settings that all namespace types share.","type":"object","additionalProperties":false,"required":["apiVersion","kind","metadata","spec"],"properties":{"apiVersion":{"const":"ringfence.dev/v1alpha1","description":"The version of Ringfence's own source formats."},"kind":{"const":"Landscape","description":"The kind of this source."},"metadata":{"type":"object","title":"Metadata","additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string","minLength":1,"maxLength":253,"description":"The landscape's name.","examples":["example"]}},"description":"Names this source."},"spec":{"type":"object","title":"Landscape spec","additionalProperties":false,"description":"Settings of the whole landscape.","required":["ringfence"],"properties":{"ringfence":{"type":"string","minLength":1,"description":"The Ringfence version that renders this repository. Other versions refuse to render it.","examples":["0.1.0"]},"defaultBranch":{"type":"string","minLength":1,"description":"The branch into which reviewed changes are merged. Clusters follow it unless `delivery.revision` names another revision. Default: main.","examples":["main"]},"parameters":{"$ref":"parameters.schema.json"},"values":{"type":"object","title":"Values","additionalProperties":true,"description":"Values of declared parameters. Maps merge with those of outer layers, lists and scalars replace them (lists with `merge: union` are united).","examples":[{"blockedCIDRs":["169.254.169.254/32"]}]},"networks":{"type":"object","title":"Landscape networks","additionalProperties":false,"description":"Address ranges that have the same meaning in every cluster.","properties":{"internalPublic":{"type":"array","items":{"type":"string","format":"cidr"},"description":"Public address ranges that the company uses inside. A path to them does not count as a path to the internet, and a network of a cluster can contain them.","examples":[["11.0.0.0/8"]]}}},"metadataAddresses":{"type":"array","items":{"type":"string","format":"ip"},"description":"Addresses of the metadata service of the cloud. A path that opens to one of them is an error. The innermost layer that sets it replaces the outer ones; an empty list means that there is no metadata service. Default: all known addresses of all clouds.","examples":[["169.254.169.254","fd00:ec2::254"]]},"declaredNamespaces":{"type":"string","enum":["Complete","Open"],"description":"Whether the sources declare every namespace of a cluster. Complete: an answer assumes that there are no other namespaces, says so, and folds connections of other namespaces into one line. Open (the default): other namespaces can exist. The innermost layer that sets it decides.","examples":["Complete"]},"delivery":{"type":"object","title":"Delivery","additionalProperties":false,"description":"How the manifests of a cluster reach it. Each field is taken from the innermost layer that sets it: landscape, groups from the outside in, cluster.","properties":{"tool":{"type":"string","enum":["argocd","flux","none"],"description":"The tool that applies the manifests. none (the default): Ringfence renders no delivery objects, and something else applies the manifests."},"repository":{"type":"string","minLength":1,"description":"The repository from which the tool fetches the manifests: an https, http or ssh URL without credentials.","examples":["https://git.example.org/platform/isolation.git"]},"revision":{"type":"string","minLength":1,"description":"The revision that is applied: a branch by its name, any ref by its full name (`refs/tags/v1.4.0`), or a full commit id. Default: the default branch of the landscape.","examples":["refs/tags/v1.4.0"]},"path":{"type":"string","minLength":1,"description":"The path of the folder of manifests in the repository. Default: `manifests`.","examples":["manifests"]},"unit":{"type":"string","enum":["namespace","cluster"],"description":"The unit that succeeds or fails together. namespace (the default): each namespace is applied on its own. cluster: all namespaces together, and policies that are no longer rendered are not deleted."},"namespace":{"type":"string","minLength":1,"description":"The namespace of the delivery objects of this cluster. Default: `argocd` or `flux-system`, by the tool.","examples":["flux-system"]},"namePrefix":{"type":"string","description":"The beginning of the names of delivery objects, before the name of the cluster. Default: `ringfence-`.","examples":["isolation-"]},"destination":{"type":"string","minLength":1,"description":"Argo CD only: the cluster as registered there, by its name or by its server (https://…). Default: the name of the cluster.","examples":["aws-eu1"]},"serviceAccount":{"type":"string","minLength":1,"description":"The service account that applies the policies, in their cluster and in the namespace that `namespace` names. Default: ringfence.","examples":["ringfence"]},"repositorySecret":{"type":"string","minLength":1,"description":"Flux only: the secret with the credentials for the repository, in the same namespace as the delivery objects. Default: none.","examples":["isolation-repository"]},"kubeconfigSecret":{"type":"object","title":"Kubeconfig secret","additionalProperties":false,"description":"Flux only, for clusters with a hosted control plane: the secret with the kubeconfig by which the hosting cluster reaches this one, in the same namespace as the delivery objects.","properties":{"name":{"type":"string","minLength":1,"description":"Its name. Default: the name of the cluster and `-kubeconfig`.","examples":["core-web-kubeconfig"]},"key":{"type":"string","minLength":1,"description":"The key in it. Default: `kubeconfig`.","examples":["kubeconfig"]}}},"intervals":{"type":"object","title":"Intervals","additionalProperties":false,"description":"Intervals and time limits.","properties":{"poll":{"type":"string","minLength":1,"description":"How often the tool checks the repository for changes. Default: `5m`. A duration such as `90s`, `5m` or `1h30m`.","examples":["5m"]},"sync":{"type":"string","minLength":1,"description":"Flux only: how often Flux compares the cluster with the manifests and corrects it; Argo CD watches the cluster instead. Default: `30m`. A duration such as `90s`, `5m` or `1h30m`.","examples":["30m"]},"retry":{"type":"string","minLength":1,"description":"How long to wait after a failure. Default: `2m`. A duration such as `90s`, `5m` or `1h30m`.","examples":["2m"]},"timeout":{"type":"string","minLength":1,"description":"Flux only: the time limit of one attempt. Default: `5m`. A duration such as `90s`, `5m` or `1h30m`.","examples":["5m"]}}}},"examples":[{"tool":"flux","repository":"https://git.example.org/platform/isolation.git","revision":"main"}]},"lint":{"type":"object","title":"Lint","additionalProperties":false,"description":"How findings of lint are judged.","properties":{"rules":{"type":"object","title":"Lint rules","additionalProperties":false,"description":"Severities that differ from the defaults, by the code of the rule. off: the rule is not checked.","properties":{"no-default-deny":{"type":"string","enum":["off","note","warning","error"],"description":"A namespace does not deny by default in a direction."},"selects-nothing":{"type":"string","enum":["off","note","warning","error"],"description":"A policy selects no workload."},"peer-matches-nothing":{"type":"string","enum":["off","note","warning","error"],"description":"A peer of a rule matches no workload."},"label-not-honoured":{"type":"string","enum":["off","note","warning","error"],"description":"A workload has an opt-in label that no policy selects."},"label-not-carried":{"type":"string","enum":["off","note","warning","error"],"description":"A policy selects an opt-in label that no workload has."},"half-connection":{"type":"string","enum":["off","note","warning","error"],"description":"One side allows a connection that the other side denies."},"named-port-missing":{"type":"string","enum":["off","note","warning","error"],"description":"A rule names a port that no pod declares."},"service-port":{"type":"string","enum":["off","note","warning","error"],"description":"A rule has the port of a Service instead of the port of its pods."},"dns-unreachable":{"type":"string","enum":["off","note","warning","error"],"description":"A workload may connect to other peers but not to DNS."},"allows-internet":{"type":"string","enum":["off","note","warning","error"],"description":"Policies allow the whole internet as a peer."},"allows-metadata":{"type":"string","enum":["off","note","warning","error"],"description":"Policies let pods connect to a cloud's metadata service."},"block-holds-own-network":{"type":"string","enum":["off","note","warning","error"],"description":"An ipBlock overlaps the cluster's own pod or service network."},"peer-is-everybody":{"type":"string","enum":["off","note","warning","error"],"description":"A peer is every pod of every namespace."},"redundant":{"type":"string","enum":["off","note","warning","error"],"description":"A rule or policy changes nothing."},"depends-on-plugin":{"type":"string","enum":["off","note","warning","error"],"description":"The meaning of an ipBlock depends on an unknown setting of the network plugin."},"unused-source":{"type":"string","enum":["off","note","warning","error"],"description":"A type, a template, a parameter or a value is not used."},"hard-selectors":{"type":"string","enum":["off","note","warning","error"],"description":"Selectors are too complex to decide a question about them."}},"examples":[{"redundant":"off","no-default-deny":"error"}]}},"examples":[{"rules":{"redundant":"off"}}]}}}},"examples":[{"apiVersion":"ringfence.dev/v1alpha1","kind":"Landscape","metadata":{"name":"example"},"spec":{"ringfence":"0.1.0"}}]};
const schema40 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://ringfence.dev/schemas/parameters.schema.json","title":"Parameters","description":"The values that can be set: a small subset of JSON Schema. Every property is listed in `required` or has a `default`.","type":"object","additionalProperties":false,"properties":{"properties":{"type":"object","additionalProperties":{"$ref":"#/$defs/parameter"},"description":"The parameters by name."},"required":{"type":"array","items":{"type":"string"},"uniqueItems":true,"description":"Parameters without default that every namespace must get from some layer."}},"examples":[{"required":["region"],"properties":{"region":{"type":"string"},"blockedCIDRs":{"type":"array","items":{"type":"string","format":"cidr"},"merge":"union","default":[]}}}],"$defs":{"parameter":{"title":"Parameter","type":"object","additionalProperties":false,"required":["type"],"properties":{"type":{"type":"string","enum":["object","array","string","integer","number","boolean"],"description":"The type of the value."},"properties":{"type":"object","additionalProperties":{"$ref":"#/$defs/parameter"},"description":"The properties of an object."},"required":{"type":"array","items":{"type":"string"},"uniqueItems":true,"description":"Properties without default that every namespace must get from some layer."},"additionalProperties":{"type":["boolean","object"],"description":"false, or the schema of all other properties."},"items":{"$ref":"#/$defs/parameter","description":"The schema of every item."},"enum":{"type":"array","minItems":1,"description":"The only values allowed."},"const":{"description":"The only value allowed."},"default":{"description":"The value where no layer sets one."},"format":{"type":"string","description":"cidr, cidr-v4, cidr-v6, ip, ipv4, ipv6, dns-label, dns-subdomain, label-key, label-value, port-name, date, uri.","examples":["cidr"]},"minimum":{"type":"number","description":"Smallest number."},"maximum":{"type":"number","description":"Largest number."},"minItems":{"type":"integer","minimum":0,"description":"Fewest items."},"minProperties":{"type":"integer","minimum":0,"description":"Fewest properties."},"uniqueItems":{"type":"boolean","description":"true: no two items are equal."},"title":{"type":"string","description":"A short name."},"description":{"type":"string","description":"The purpose of the value."},"examples":{"type":"array","description":"Examples."},"merge":{"type":"string","enum":["union"],"description":"union: the lists of all layers are united, never replaced."},"observed":{"type":"boolean","description":"true: only observed values can set it."}},"description":"A value: its type and limits."}}};
const schema41 = {"title":"Parameter","type":"object","additionalProperties":false,"required":["type"],"properties":{"type":{"type":"string","enum":["object","array","string","integer","number","boolean"],"description":"The type of the value."},"properties":{"type":"object","additionalProperties":{"$ref":"#/$defs/parameter"},"description":"The properties of an object."},"required":{"type":"array","items":{"type":"string"},"uniqueItems":true,"description":"Properties without default that every namespace must get from some layer."},"additionalProperties":{"type":["boolean","object"],"description":"false, or the schema of all other properties."},"items":{"$ref":"#/$defs/parameter","description":"The schema of every item."},"enum":{"type":"array","minItems":1,"description":"The only values allowed."},"const":{"description":"The only value allowed."},"default":{"description":"The value where no layer sets one."},"format":{"type":"string","description":"cidr, cidr-v4, cidr-v6, ip, ipv4, ipv6, dns-label, dns-subdomain, label-key, label-value, port-name, date, uri.","examples":["cidr"]},"minimum":{"type":"number","description":"Smallest number."},"maximum":{"type":"number","description":"Largest number."},"minItems":{"type":"integer","minimum":0,"description":"Fewest items."},"minProperties":{"type":"integer","minimum":0,"description":"Fewest properties."},"uniqueItems":{"type":"boolean","description":"true: no two items are equal."},"title":{"type":"string","description":"A short name."},"description":{"type":"string","description":"The purpose of the value."},"examples":{"type":"array","description":"Examples."},"merge":{"type":"string","enum":["union"],"description":"union: the lists of all layers are united, never replaced."},"observed":{"type":"boolean","description":"true: only observed values can set it."}},"description":"A value: its type and limits."};
const wrapper0 = {validate: validate30};

function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate30.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema41.required,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func3.call(schema41.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.type !== undefined){
let data0 = data.type;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.properties.type.type,parentSchema:schema41.properties.type,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!((((((data0 === "object") || (data0 === "array")) || (data0 === "string")) || (data0 === "integer")) || (data0 === "number")) || (data0 === "boolean"))){
const err3 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema41.properties.type.enum},message:"must be equal to one of the allowed values",schema:schema41.properties.type.enum,parentSchema:schema41.properties.type,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.properties !== undefined){
let data1 = data.properties;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
if(!(wrapper0.validate(data1[key1], {instancePath:instancePath+"/properties/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data1,parentDataProperty:key1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath:instancePath+"/properties",schemaPath:"#/properties/properties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.properties.properties.type,parentSchema:schema41.properties.properties,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.required !== undefined){
let data3 = data.required;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 !== "string"){
const err5 = {instancePath:instancePath+"/required/" + i0,schemaPath:"#/properties/required/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.properties.required.items.type,parentSchema:schema41.properties.required.items,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
let i1 = data3.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data3[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err6 = {instancePath:instancePath+"/required",schemaPath:"#/properties/required/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema41.properties.required,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err7 = {instancePath:instancePath+"/required",schemaPath:"#/properties/required/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema41.properties.required.type,parentSchema:schema41.properties.required,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.additionalProperties !== undefined){
let data5 = data.additionalProperties;
if((typeof data5 !== "boolean") && (!(data5 && typeof data5 == "object" && !Array.isArray(data5)))){
const err8 = {instancePath:instancePath+"/additionalProperties",schemaPath:"#/properties/additionalProperties/type",keyword:"type",params:{type: schema41.properties.additionalProperties.type},message:"must be boolean,object",schema:schema41.properties.additionalProperties.type,parentSchema:schema41.properties.additionalProperties,data:data5};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.items !== undefined){
if(!(wrapper0.validate(data.items, {instancePath:instancePath+"/items",parentData:data,parentDataProperty:"items",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
errors = vErrors.length;
}
}
if(data.enum !== undefined){
let data7 = data.enum;
if(Array.isArray(data7)){
if(data7.length < 1){
const err9 = {instancePath:instancePath+"/enum",schemaPath:"#/properties/enum/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema41.properties.enum,data:data7};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/enum",schemaPath:"#/properties/enum/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema41.properties.enum.type,parentSchema:schema41.properties.enum,data:data7};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.format !== undefined){
let data8 = data.format;
if(typeof data8 !== "string"){
const err11 = {instancePath:instancePath+"/format",schemaPath:"#/properties/format/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.properties.format.type,parentSchema:schema41.properties.format,data:data8};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.minimum !== undefined){
let data9 = data.minimum;
if(!((typeof data9 == "number") && (isFinite(data9)))){
const err12 = {instancePath:instancePath+"/minimum",schemaPath:"#/properties/minimum/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema41.properties.minimum.type,parentSchema:schema41.properties.minimum,data:data9};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.maximum !== undefined){
let data10 = data.maximum;
if(!((typeof data10 == "number") && (isFinite(data10)))){
const err13 = {instancePath:instancePath+"/maximum",schemaPath:"#/properties/maximum/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema41.properties.maximum.type,parentSchema:schema41.properties.maximum,data:data10};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.minItems !== undefined){
let data11 = data.minItems;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err14 = {instancePath:instancePath+"/minItems",schemaPath:"#/properties/minItems/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema41.properties.minItems.type,parentSchema:schema41.properties.minItems,data:data11};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 < 0 || isNaN(data11)){
const err15 = {instancePath:instancePath+"/minItems",schemaPath:"#/properties/minItems/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema41.properties.minItems,data:data11};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
if(data.minProperties !== undefined){
let data12 = data.minProperties;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err16 = {instancePath:instancePath+"/minProperties",schemaPath:"#/properties/minProperties/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema41.properties.minProperties.type,parentSchema:schema41.properties.minProperties,data:data12};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 < 0 || isNaN(data12)){
const err17 = {instancePath:instancePath+"/minProperties",schemaPath:"#/properties/minProperties/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema41.properties.minProperties,data:data12};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
if(data.uniqueItems !== undefined){
let data13 = data.uniqueItems;
if(typeof data13 !== "boolean"){
const err18 = {instancePath:instancePath+"/uniqueItems",schemaPath:"#/properties/uniqueItems/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema41.properties.uniqueItems.type,parentSchema:schema41.properties.uniqueItems,data:data13};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.title !== undefined){
let data14 = data.title;
if(typeof data14 !== "string"){
const err19 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.properties.title.type,parentSchema:schema41.properties.title,data:data14};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.description !== undefined){
let data15 = data.description;
if(typeof data15 !== "string"){
const err20 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.properties.description.type,parentSchema:schema41.properties.description,data:data15};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.examples !== undefined){
let data16 = data.examples;
if(!(Array.isArray(data16))){
const err21 = {instancePath:instancePath+"/examples",schemaPath:"#/properties/examples/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema41.properties.examples.type,parentSchema:schema41.properties.examples,data:data16};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.merge !== undefined){
let data17 = data.merge;
if(typeof data17 !== "string"){
const err22 = {instancePath:instancePath+"/merge",schemaPath:"#/properties/merge/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.properties.merge.type,parentSchema:schema41.properties.merge,data:data17};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(!(data17 === "union")){
const err23 = {instancePath:instancePath+"/merge",schemaPath:"#/properties/merge/enum",keyword:"enum",params:{allowedValues: schema41.properties.merge.enum},message:"must be equal to one of the allowed values",schema:schema41.properties.merge.enum,parentSchema:schema41.properties.merge,data:data17};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.observed !== undefined){
let data18 = data.observed;
if(typeof data18 !== "boolean"){
const err24 = {instancePath:instancePath+"/observed",schemaPath:"#/properties/observed/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema41.properties.observed.type,parentSchema:schema41.properties.observed,data:data18};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.type,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
validate30.errors = vErrors;
return errors === 0;
}
validate30.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://ringfence.dev/schemas/parameters.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate29.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "properties") || (key0 === "required"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.properties !== undefined){
let data0 = data.properties;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
if(!(validate30(data0[key1], {instancePath:instancePath+"/properties/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data0,parentDataProperty:key1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath:instancePath+"/properties",schemaPath:"#/properties/properties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema40.properties.properties.type,parentSchema:schema40.properties.properties,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.required !== undefined){
let data2 = data.required;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 !== "string"){
const err2 = {instancePath:instancePath+"/required/" + i0,schemaPath:"#/properties/required/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.required.items.type,parentSchema:schema40.properties.required.items,data:data3};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
let i1 = data2.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data2[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err3 = {instancePath:instancePath+"/required",schemaPath:"#/properties/required/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema40.properties.required,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err4 = {instancePath:instancePath+"/required",schemaPath:"#/properties/required/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema40.properties.required.type,parentSchema:schema40.properties.required,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema40.type,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate29.errors = vErrors;
return errors === 0;
}
validate29.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://ringfence.dev/schemas/landscape.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate28.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"},message:"must have required property '"+"apiVersion"+"'",schema:schema39.required,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema39.required,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"},message:"must have required property '"+"metadata"+"'",schema:schema39.required,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.spec === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"},message:"must have required property '"+"spec"+"'",schema:schema39.required,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "spec"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if("ringfence.dev/v1alpha1" !== data0){
const err5 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue: "ringfence.dev/v1alpha1"},message:"must be equal to constant",schema:"ringfence.dev/v1alpha1",parentSchema:schema39.properties.apiVersion,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if("Landscape" !== data1){
const err6 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "Landscape"},message:"must be equal to constant",schema:"Landscape",parentSchema:schema39.properties.kind,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.metadata !== undefined){
let data2 = data.metadata;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.name === undefined){
const err7 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema39.properties.metadata.required,parentSchema:schema39.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key1 in data2){
if(!(key1 === "name")){
const err8 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema39.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data2.name !== undefined){
let data3 = data2.name;
if(typeof data3 === "string"){
if(func1(data3) > 253){
const err9 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema39.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(func1(data3) < 1){
const err10 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema39.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.metadata.properties.name.type,parentSchema:schema39.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.properties.metadata.type,parentSchema:schema39.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.spec !== undefined){
let data4 = data.spec;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.ringfence === undefined){
const err13 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "ringfence"},message:"must have required property '"+"ringfence"+"'",schema:schema39.properties.spec.required,parentSchema:schema39.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key2 in data4){
if(!(func3.call(schema39.properties.spec.properties, key2))){
const err14 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema39.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data4.ringfence !== undefined){
let data5 = data4.ringfence;
if(typeof data5 === "string"){
if(func1(data5) < 1){
const err15 = {instancePath:instancePath+"/spec/ringfence",schemaPath:"#/properties/spec/properties/ringfence/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema39.properties.spec.properties.ringfence,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/spec/ringfence",schemaPath:"#/properties/spec/properties/ringfence/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.spec.properties.ringfence.type,parentSchema:schema39.properties.spec.properties.ringfence,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data4.defaultBranch !== undefined){
let data6 = data4.defaultBranch;
if(typeof data6 === "string"){
if(func1(data6) < 1){
const err17 = {instancePath:instancePath+"/spec/defaultBranch",schemaPath:"#/properties/spec/properties/defaultBranch/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema39.properties.spec.properties.defaultBranch,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/spec/defaultBranch",schemaPath:"#/properties/spec/properties/defaultBranch/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.spec.properties.defaultBranch.type,parentSchema:schema39.properties.spec.properties.defaultBranch,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data4.parameters !== undefined){
if(!(validate29(data4.parameters, {instancePath:instancePath+"/spec/parameters",parentData:data4,parentDataProperty:"parameters",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data4.values !== undefined){
let data8 = data4.values;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
}
else {
const err19 = {instancePath:instancePath+"/spec/values",schemaPath:"#/properties/spec/properties/values/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.properties.spec.properties.values.type,parentSchema:schema39.properties.spec.properties.values,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data4.networks !== undefined){
let data9 = data4.networks;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key3 in data9){
if(!(key3 === "internalPublic")){
const err20 = {instancePath:instancePath+"/spec/networks",schemaPath:"#/properties/spec/properties/networks/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema39.properties.spec.properties.networks,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data9.internalPublic !== undefined){
let data10 = data9.internalPublic;
if(Array.isArray(data10)){
const len0 = data10.length;
for(let i0=0; i0<len0; i0++){
let data11 = data10[i0];
if(typeof data11 === "string"){
if(!(formats2(data11))){
const err21 = {instancePath:instancePath+"/spec/networks/internalPublic/" + i0,schemaPath:"#/properties/spec/properties/networks/properties/internalPublic/items/format",keyword:"format",params:{format: "cidr"},message:"must match format \""+"cidr"+"\"",schema:"cidr",parentSchema:schema39.properties.spec.properties.networks.properties.internalPublic.items,data:data11};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/spec/networks/internalPublic/" + i0,schemaPath:"#/properties/spec/properties/networks/properties/internalPublic/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.spec.properties.networks.properties.internalPublic.items.type,parentSchema:schema39.properties.spec.properties.networks.properties.internalPublic.items,data:data11};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/spec/networks/internalPublic",schemaPath:"#/properties/spec/properties/networks/properties/internalPublic/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema39.properties.spec.properties.networks.properties.internalPublic.type,parentSchema:schema39.properties.spec.properties.networks.properties.internalPublic,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/spec/networks",schemaPath:"#/properties/spec/properties/networks/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.properties.spec.properties.networks.type,parentSchema:schema39.properties.spec.properties.networks,data:data9};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data4.metadataAddresses !== undefined){
let data12 = data4.metadataAddresses;
if(Array.isArray(data12)){
const len1 = data12.length;
for(let i1=0; i1<len1; i1++){
let data13 = data12[i1];
if(typeof data13 === "string"){
if(!(formats0(data13))){
const err25 = {instancePath:instancePath+"/spec/metadataAddresses/" + i1,schemaPath:"#/properties/spec/properties/metadataAddresses/items/format",keyword:"format",params:{format: "ip"},message:"must match format \""+"ip"+"\"",schema:"ip",parentSchema:schema39.properties.spec.properties.metadataAddresses.items,data:data13};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/spec/metadataAddresses/" + i1,schemaPath:"#/properties/spec/properties/metadataAddresses/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.spec.properties.metadataAddresses.items.type,parentSchema:schema39.properties.spec.properties.metadataAddresses.items,data:data13};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/spec/metadataAddresses",schemaPath:"#/properties/spec/properties/metadataAddresses/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema39.properties.spec.properties.metadataAddresses.type,parentSchema:schema39.properties.spec.properties.metadataAddresses,data:data12};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data4.declaredNamespaces !== undefined){
let data14 = data4.declaredNamespaces;
if(typeof data14 !== "string"){
const err28 = {instancePath:instancePath+"/spec/declaredNamespaces",schemaPath:"#/properties/spec/properties/declaredNamespaces/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.spec.properties.declaredNamespaces.type,parentSchema:schema39.properties.spec.properties.declaredNamespaces,data:data14};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!((data14 === "Complete") || (data14 === "Open"))){
const err29 = {instancePath:instancePath+"/spec/declaredNamespaces",schemaPath:"#/properties/spec/properties/declaredNamespaces/enum",keyword:"enum",params:{allowedValues: schema39.properties.spec.properties.declaredNamespaces.enum},message:"must be equal to one of the allowed values",schema:schema39.properties.spec.properties.declaredNamespaces.enum,parentSchema:schema39.properties.spec.properties.declaredNamespaces,data:data14};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data4.delivery !== undefined){
let data15 = data4.delivery;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
for(const key4 in data15){
if(!(func3.call(schema39.properties.spec.properties.delivery.properties, key4))){
const err30 = {instancePath:instancePath+"/spec/delivery",schemaPath:"#/properties/spec/properties/delivery/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema39.properties.spec.properties.delivery,data:data15};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data15.tool !== undefined){
let data16 = data15.tool;
if(typeof data16 !== "string"){
const err31 = {instancePath:instancePath+"/spec/delivery/tool",schemaPath:"#/properties/spec/properties/delivery/properties/tool/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.spec.properties.delivery.properties.tool.type,parentSchema:schema39.properties.spec.properties.delivery.properties.tool,data:data16};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(!(((data16 === "argocd") || (data16 === "flux")) || (data16 === "none"))){
const err32 = {instancePath:instancePath+"/spec/delivery/tool",schemaPath:"#/properties/spec/properties/delivery/properties/tool/enum",keyword:"enum",params:{allowedValues: schema39.properties.spec.properties.delivery.properties.tool.enum},message:"must be equal to one of the allowed values",schema:schema39.properties.spec.properties.delivery.properties.tool.enum,parentSchema:schema39.properties.spec.properties.delivery.properties.tool,data:data16};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data15.repository !== undefined){
let data17 = data15.repository;
if(typeof data17 === "string"){
if(func1(data17) < 1){
const err33 = {instancePath:instancePath+"/spec/delivery/repository",schemaPath:"#/properties/spec/properties/delivery/properties/repository/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema39.properties.spec.properties.delivery.properties.repository,data:data17};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/spec/delivery/repository",schemaPath:"#/properties/spec/properties/delivery/properties/repository/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.spec.properties.delivery.properties.repository.type,parentSchema:schema39.properties.spec.properties.delivery.properties.repository,data:data17};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data15.revision !== undefined){
let data18 = data15.revision;
if(typeof data18 === "string"){
if(func1(data18) < 1){
const err35 = {instancePath:instancePath+"/spec/delivery/revision",schemaPath:"#/properties/spec/properties/delivery/properties/revision/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema39.properties.spec.properties.delivery.properties.revision,data:data18};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/spec/delivery/revision",schemaPath:"#/properties/spec/properties/delivery/properties/revision/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.spec.properties.delivery.properties.revision.type,parentSchema:schema39.properties.spec.properties.delivery.properties.revision,data:data18};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data15.path !== undefined){
let data19 = data15.path;
if(typeof data19 === "string"){
if(func1(data19) < 1){
const err37 = {instancePath:instancePath+"/spec/delivery/path",schemaPath:"#/properties/spec/properties/delivery/properties/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema39.properties.spec.properties.delivery.properties.path,data:data19};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/spec/delivery/path",schemaPath:"#/properties/spec/properties/delivery/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.spec.properties.delivery.properties.path.type,parentSchema:schema39.properties.spec.properties.delivery.properties.path,data:data19};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data15.unit !== undefined){
let data20 = data15.unit;
if(typeof data20 !== "string"){
const err39 = {instancePath:instancePath+"/spec/delivery/unit",schemaPath:"#/properties/spec/properties/delivery/properties/unit/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.spec.properties.delivery.properties.unit.type,parentSchema:schema39.properties.spec.properties.delivery.properties.unit,data:data20};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(!((data20 === "namespace") || (data20 === "cluster"))){
const err40 = {instancePath:instancePath+"/spec/delivery/unit",schemaPath:"#/properties/spec/properties/delivery/properties/unit/enum",keyword:"enum",params:{allowedValues: schema39.properties.spec.properties.delivery.properties.unit.enum},message:"must be equal to one of the allowed values",schema:schema39.properties.spec.properties.delivery.properties.unit.enum,parentSchema:schema39.properties.spec.properties.delivery.properties.unit,data:data20};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data15.namespace !== undefined){
let data21 = data15.namespace;
if(typeof data21 === "string"){
if(func1(data21) < 1){
const err41 = {instancePath:instancePath+"/spec/delivery/namespace",schemaPath:"#/properties/spec/properties/delivery/properties/namespace/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema39.properties.spec.properties.delivery.properties.namespace,data:data21};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
else {
const err42 = {instancePath:instancePath+"/spec/delivery/namespace",schemaPath:"#/properties/spec/properties/delivery/properties/namespace/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.spec.properties.delivery.properties.namespace.type,parentSchema:schema39.properties.spec.properties.delivery.properties.namespace,data:data21};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data15.namePrefix !== undefined){
let data22 = data15.namePrefix;
if(typeof data22 !== "string"){
const err43 = {instancePath:instancePath+"/spec/delivery/namePrefix",schemaPath:"#/properties/spec/properties/delivery/properties/namePrefix/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.spec.properties.delivery.properties.namePrefix.type,parentSchema:schema39.properties.spec.properties.delivery.properties.namePrefix,data:data22};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data15.destination !== undefined){
let data23 = data15.destination;
if(typeof data23 === "string"){
if(func1(data23) < 1){
const err44 = {instancePath:instancePath+"/spec/delivery/destination",schemaPath:"#/properties/spec/properties/delivery/properties/destination/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema39.properties.spec.properties.delivery.properties.destination,data:data23};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
else {
const err45 = {instancePath:instancePath+"/spec/delivery/destination",schemaPath:"#/properties/spec/properties/delivery/properties/destination/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.spec.properties.delivery.properties.destination.type,parentSchema:schema39.properties.spec.properties.delivery.properties.destination,data:data23};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data15.serviceAccount !== undefined){
let data24 = data15.serviceAccount;
if(typeof data24 === "string"){
if(func1(data24) < 1){
const err46 = {instancePath:instancePath+"/spec/delivery/serviceAccount",schemaPath:"#/properties/spec/properties/delivery/properties/serviceAccount/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema39.properties.spec.properties.delivery.properties.serviceAccount,data:data24};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/spec/delivery/serviceAccount",schemaPath:"#/properties/spec/properties/delivery/properties/serviceAccount/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.spec.properties.delivery.properties.serviceAccount.type,parentSchema:schema39.properties.spec.properties.delivery.properties.serviceAccount,data:data24};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data15.repositorySecret !== undefined){
let data25 = data15.repositorySecret;
if(typeof data25 === "string"){
if(func1(data25) < 1){
const err48 = {instancePath:instancePath+"/spec/delivery/repositorySecret",schemaPath:"#/properties/spec/properties/delivery/properties/repositorySecret/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema39.properties.spec.properties.delivery.properties.repositorySecret,data:data25};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
else {
const err49 = {instancePath:instancePath+"/spec/delivery/repositorySecret",schemaPath:"#/properties/spec/properties/delivery/properties/repositorySecret/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.spec.properties.delivery.properties.repositorySecret.type,parentSchema:schema39.properties.spec.properties.delivery.properties.repositorySecret,data:data25};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data15.kubeconfigSecret !== undefined){
let data26 = data15.kubeconfigSecret;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
for(const key5 in data26){
if(!((key5 === "name") || (key5 === "key"))){
const err50 = {instancePath:instancePath+"/spec/delivery/kubeconfigSecret",schemaPath:"#/properties/spec/properties/delivery/properties/kubeconfigSecret/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema39.properties.spec.properties.delivery.properties.kubeconfigSecret,data:data26};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data26.name !== undefined){
let data27 = data26.name;
if(typeof data27 === "string"){
if(func1(data27) < 1){
const err51 = {instancePath:instancePath+"/spec/delivery/kubeconfigSecret/name",schemaPath:"#/properties/spec/properties/delivery/properties/kubeconfigSecret/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema39.properties.spec.properties.delivery.properties.kubeconfigSecret.properties.name,data:data27};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
else {
const err52 = {instancePath:instancePath+"/spec/delivery/kubeconfigSecret/name",schemaPath:"#/properties/spec/properties/delivery/properties/kubeconfigSecret/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.spec.properties.delivery.properties.kubeconfigSecret.properties.name.type,parentSchema:schema39.properties.spec.properties.delivery.properties.kubeconfigSecret.properties.name,data:data27};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data26.key !== undefined){
let data28 = data26.key;
if(typeof data28 === "string"){
if(func1(data28) < 1){
const err53 = {instancePath:instancePath+"/spec/delivery/kubeconfigSecret/key",schemaPath:"#/properties/spec/properties/delivery/properties/kubeconfigSecret/properties/key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema39.properties.spec.properties.delivery.properties.kubeconfigSecret.properties.key,data:data28};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
else {
const err54 = {instancePath:instancePath+"/spec/delivery/kubeconfigSecret/key",schemaPath:"#/properties/spec/properties/delivery/properties/kubeconfigSecret/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.spec.properties.delivery.properties.kubeconfigSecret.properties.key.type,parentSchema:schema39.properties.spec.properties.delivery.properties.kubeconfigSecret.properties.key,data:data28};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
}
else {
const err55 = {instancePath:instancePath+"/spec/delivery/kubeconfigSecret",schemaPath:"#/properties/spec/properties/delivery/properties/kubeconfigSecret/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.properties.spec.properties.delivery.properties.kubeconfigSecret.type,parentSchema:schema39.properties.spec.properties.delivery.properties.kubeconfigSecret,data:data26};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data15.intervals !== undefined){
let data29 = data15.intervals;
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
for(const key6 in data29){
if(!((((key6 === "poll") || (key6 === "sync")) || (key6 === "retry")) || (key6 === "timeout"))){
const err56 = {instancePath:instancePath+"/spec/delivery/intervals",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema39.properties.spec.properties.delivery.properties.intervals,data:data29};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data29.poll !== undefined){
let data30 = data29.poll;
if(typeof data30 === "string"){
if(func1(data30) < 1){
const err57 = {instancePath:instancePath+"/spec/delivery/intervals/poll",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/poll/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema39.properties.spec.properties.delivery.properties.intervals.properties.poll,data:data30};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
else {
const err58 = {instancePath:instancePath+"/spec/delivery/intervals/poll",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/poll/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.spec.properties.delivery.properties.intervals.properties.poll.type,parentSchema:schema39.properties.spec.properties.delivery.properties.intervals.properties.poll,data:data30};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data29.sync !== undefined){
let data31 = data29.sync;
if(typeof data31 === "string"){
if(func1(data31) < 1){
const err59 = {instancePath:instancePath+"/spec/delivery/intervals/sync",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/sync/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema39.properties.spec.properties.delivery.properties.intervals.properties.sync,data:data31};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
else {
const err60 = {instancePath:instancePath+"/spec/delivery/intervals/sync",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/sync/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.spec.properties.delivery.properties.intervals.properties.sync.type,parentSchema:schema39.properties.spec.properties.delivery.properties.intervals.properties.sync,data:data31};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data29.retry !== undefined){
let data32 = data29.retry;
if(typeof data32 === "string"){
if(func1(data32) < 1){
const err61 = {instancePath:instancePath+"/spec/delivery/intervals/retry",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/retry/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema39.properties.spec.properties.delivery.properties.intervals.properties.retry,data:data32};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
else {
const err62 = {instancePath:instancePath+"/spec/delivery/intervals/retry",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/retry/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.spec.properties.delivery.properties.intervals.properties.retry.type,parentSchema:schema39.properties.spec.properties.delivery.properties.intervals.properties.retry,data:data32};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data29.timeout !== undefined){
let data33 = data29.timeout;
if(typeof data33 === "string"){
if(func1(data33) < 1){
const err63 = {instancePath:instancePath+"/spec/delivery/intervals/timeout",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/timeout/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema39.properties.spec.properties.delivery.properties.intervals.properties.timeout,data:data33};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
else {
const err64 = {instancePath:instancePath+"/spec/delivery/intervals/timeout",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/timeout/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.spec.properties.delivery.properties.intervals.properties.timeout.type,parentSchema:schema39.properties.spec.properties.delivery.properties.intervals.properties.timeout,data:data33};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
}
else {
const err65 = {instancePath:instancePath+"/spec/delivery/intervals",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.properties.spec.properties.delivery.properties.intervals.type,parentSchema:schema39.properties.spec.properties.delivery.properties.intervals,data:data29};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
}
else {
const err66 = {instancePath:instancePath+"/spec/delivery",schemaPath:"#/properties/spec/properties/delivery/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.properties.spec.properties.delivery.type,parentSchema:schema39.properties.spec.properties.delivery,data:data15};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data4.lint !== undefined){
let data34 = data4.lint;
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
for(const key7 in data34){
if(!(key7 === "rules")){
const err67 = {instancePath:instancePath+"/spec/lint",schemaPath:"#/properties/spec/properties/lint/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema39.properties.spec.properties.lint,data:data34};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data34.rules !== undefined){
let data35 = data34.rules;
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
for(const key8 in data35){
if(!(func3.call(schema39.properties.spec.properties.lint.properties.rules.properties, key8))){
const err68 = {instancePath:instancePath+"/spec/lint/rules",schemaPath:"#/properties/spec/properties/lint/properties/rules/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema39.properties.spec.properties.lint.properties.rules,data:data35};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data35["no-default-deny"] !== undefined){
let data36 = data35["no-default-deny"];
if(typeof data36 !== "string"){
const err69 = {instancePath:instancePath+"/spec/lint/rules/no-default-deny",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/no-default-deny/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.spec.properties.lint.properties.rules.properties["no-default-deny"].type,parentSchema:schema39.properties.spec.properties.lint.properties.rules.properties["no-default-deny"],data:data36};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if(!((((data36 === "off") || (data36 === "note")) || (data36 === "warning")) || (data36 === "error"))){
const err70 = {instancePath:instancePath+"/spec/lint/rules/no-default-deny",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/no-default-deny/enum",keyword:"enum",params:{allowedValues: schema39.properties.spec.properties.lint.properties.rules.properties["no-default-deny"].enum},message:"must be equal to one of the allowed values",schema:schema39.properties.spec.properties.lint.properties.rules.properties["no-default-deny"].enum,parentSchema:schema39.properties.spec.properties.lint.properties.rules.properties["no-default-deny"],data:data36};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data35["selects-nothing"] !== undefined){
let data37 = data35["selects-nothing"];
if(typeof data37 !== "string"){
const err71 = {instancePath:instancePath+"/spec/lint/rules/selects-nothing",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/selects-nothing/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.spec.properties.lint.properties.rules.properties["selects-nothing"].type,parentSchema:schema39.properties.spec.properties.lint.properties.rules.properties["selects-nothing"],data:data37};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(!((((data37 === "off") || (data37 === "note")) || (data37 === "warning")) || (data37 === "error"))){
const err72 = {instancePath:instancePath+"/spec/lint/rules/selects-nothing",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/selects-nothing/enum",keyword:"enum",params:{allowedValues: schema39.properties.spec.properties.lint.properties.rules.properties["selects-nothing"].enum},message:"must be equal to one of the allowed values",schema:schema39.properties.spec.properties.lint.properties.rules.properties["selects-nothing"].enum,parentSchema:schema39.properties.spec.properties.lint.properties.rules.properties["selects-nothing"],data:data37};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data35["peer-matches-nothing"] !== undefined){
let data38 = data35["peer-matches-nothing"];
if(typeof data38 !== "string"){
const err73 = {instancePath:instancePath+"/spec/lint/rules/peer-matches-nothing",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/peer-matches-nothing/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.spec.properties.lint.properties.rules.properties["peer-matches-nothing"].type,parentSchema:schema39.properties.spec.properties.lint.properties.rules.properties["peer-matches-nothing"],data:data38};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if(!((((data38 === "off") || (data38 === "note")) || (data38 === "warning")) || (data38 === "error"))){
const err74 = {instancePath:instancePath+"/spec/lint/rules/peer-matches-nothing",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/peer-matches-nothing/enum",keyword:"enum",params:{allowedValues: schema39.properties.spec.properties.lint.properties.rules.properties["peer-matches-nothing"].enum},message:"must be equal to one of the allowed values",schema:schema39.properties.spec.properties.lint.properties.rules.properties["peer-matches-nothing"].enum,parentSchema:schema39.properties.spec.properties.lint.properties.rules.properties["peer-matches-nothing"],data:data38};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data35["label-not-honoured"] !== undefined){
let data39 = data35["label-not-honoured"];
if(typeof data39 !== "string"){
const err75 = {instancePath:instancePath+"/spec/lint/rules/label-not-honoured",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/label-not-honoured/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.spec.properties.lint.properties.rules.properties["label-not-honoured"].type,parentSchema:schema39.properties.spec.properties.lint.properties.rules.properties["label-not-honoured"],data:data39};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if(!((((data39 === "off") || (data39 === "note")) || (data39 === "warning")) || (data39 === "error"))){
const err76 = {instancePath:instancePath+"/spec/lint/rules/label-not-honoured",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/label-not-honoured/enum",keyword:"enum",params:{allowedValues: schema39.properties.spec.properties.lint.properties.rules.properties["label-not-honoured"].enum},message:"must be equal to one of the allowed values",schema:schema39.properties.spec.properties.lint.properties.rules.properties["label-not-honoured"].enum,parentSchema:schema39.properties.spec.properties.lint.properties.rules.properties["label-not-honoured"],data:data39};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data35["label-not-carried"] !== undefined){
let data40 = data35["label-not-carried"];
if(typeof data40 !== "string"){
const err77 = {instancePath:instancePath+"/spec/lint/rules/label-not-carried",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/label-not-carried/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.spec.properties.lint.properties.rules.properties["label-not-carried"].type,parentSchema:schema39.properties.spec.properties.lint.properties.rules.properties["label-not-carried"],data:data40};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(!((((data40 === "off") || (data40 === "note")) || (data40 === "warning")) || (data40 === "error"))){
const err78 = {instancePath:instancePath+"/spec/lint/rules/label-not-carried",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/label-not-carried/enum",keyword:"enum",params:{allowedValues: schema39.properties.spec.properties.lint.properties.rules.properties["label-not-carried"].enum},message:"must be equal to one of the allowed values",schema:schema39.properties.spec.properties.lint.properties.rules.properties["label-not-carried"].enum,parentSchema:schema39.properties.spec.properties.lint.properties.rules.properties["label-not-carried"],data:data40};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data35["half-connection"] !== undefined){
let data41 = data35["half-connection"];
if(typeof data41 !== "string"){
const err79 = {instancePath:instancePath+"/spec/lint/rules/half-connection",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/half-connection/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.spec.properties.lint.properties.rules.properties["half-connection"].type,parentSchema:schema39.properties.spec.properties.lint.properties.rules.properties["half-connection"],data:data41};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
if(!((((data41 === "off") || (data41 === "note")) || (data41 === "warning")) || (data41 === "error"))){
const err80 = {instancePath:instancePath+"/spec/lint/rules/half-connection",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/half-connection/enum",keyword:"enum",params:{allowedValues: schema39.properties.spec.properties.lint.properties.rules.properties["half-connection"].enum},message:"must be equal to one of the allowed values",schema:schema39.properties.spec.properties.lint.properties.rules.properties["half-connection"].enum,parentSchema:schema39.properties.spec.properties.lint.properties.rules.properties["half-connection"],data:data41};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data35["named-port-missing"] !== undefined){
let data42 = data35["named-port-missing"];
if(typeof data42 !== "string"){
const err81 = {instancePath:instancePath+"/spec/lint/rules/named-port-missing",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/named-port-missing/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.spec.properties.lint.properties.rules.properties["named-port-missing"].type,parentSchema:schema39.properties.spec.properties.lint.properties.rules.properties["named-port-missing"],data:data42};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
if(!((((data42 === "off") || (data42 === "note")) || (data42 === "warning")) || (data42 === "error"))){
const err82 = {instancePath:instancePath+"/spec/lint/rules/named-port-missing",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/named-port-missing/enum",keyword:"enum",params:{allowedValues: schema39.properties.spec.properties.lint.properties.rules.properties["named-port-missing"].enum},message:"must be equal to one of the allowed values",schema:schema39.properties.spec.properties.lint.properties.rules.properties["named-port-missing"].enum,parentSchema:schema39.properties.spec.properties.lint.properties.rules.properties["named-port-missing"],data:data42};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data35["service-port"] !== undefined){
let data43 = data35["service-port"];
if(typeof data43 !== "string"){
const err83 = {instancePath:instancePath+"/spec/lint/rules/service-port",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/service-port/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.spec.properties.lint.properties.rules.properties["service-port"].type,parentSchema:schema39.properties.spec.properties.lint.properties.rules.properties["service-port"],data:data43};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
if(!((((data43 === "off") || (data43 === "note")) || (data43 === "warning")) || (data43 === "error"))){
const err84 = {instancePath:instancePath+"/spec/lint/rules/service-port",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/service-port/enum",keyword:"enum",params:{allowedValues: schema39.properties.spec.properties.lint.properties.rules.properties["service-port"].enum},message:"must be equal to one of the allowed values",schema:schema39.properties.spec.properties.lint.properties.rules.properties["service-port"].enum,parentSchema:schema39.properties.spec.properties.lint.properties.rules.properties["service-port"],data:data43};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data35["dns-unreachable"] !== undefined){
let data44 = data35["dns-unreachable"];
if(typeof data44 !== "string"){
const err85 = {instancePath:instancePath+"/spec/lint/rules/dns-unreachable",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/dns-unreachable/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.spec.properties.lint.properties.rules.properties["dns-unreachable"].type,parentSchema:schema39.properties.spec.properties.lint.properties.rules.properties["dns-unreachable"],data:data44};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
if(!((((data44 === "off") || (data44 === "note")) || (data44 === "warning")) || (data44 === "error"))){
const err86 = {instancePath:instancePath+"/spec/lint/rules/dns-unreachable",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/dns-unreachable/enum",keyword:"enum",params:{allowedValues: schema39.properties.spec.properties.lint.properties.rules.properties["dns-unreachable"].enum},message:"must be equal to one of the allowed values",schema:schema39.properties.spec.properties.lint.properties.rules.properties["dns-unreachable"].enum,parentSchema:schema39.properties.spec.properties.lint.properties.rules.properties["dns-unreachable"],data:data44};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data35["allows-internet"] !== undefined){
let data45 = data35["allows-internet"];
if(typeof data45 !== "string"){
const err87 = {instancePath:instancePath+"/spec/lint/rules/allows-internet",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/allows-internet/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.spec.properties.lint.properties.rules.properties["allows-internet"].type,parentSchema:schema39.properties.spec.properties.lint.properties.rules.properties["allows-internet"],data:data45};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
if(!((((data45 === "off") || (data45 === "note")) || (data45 === "warning")) || (data45 === "error"))){
const err88 = {instancePath:instancePath+"/spec/lint/rules/allows-internet",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/allows-internet/enum",keyword:"enum",params:{allowedValues: schema39.properties.spec.properties.lint.properties.rules.properties["allows-internet"].enum},message:"must be equal to one of the allowed values",schema:schema39.properties.spec.properties.lint.properties.rules.properties["allows-internet"].enum,parentSchema:schema39.properties.spec.properties.lint.properties.rules.properties["allows-internet"],data:data45};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data35["allows-metadata"] !== undefined){
let data46 = data35["allows-metadata"];
if(typeof data46 !== "string"){
const err89 = {instancePath:instancePath+"/spec/lint/rules/allows-metadata",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/allows-metadata/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.spec.properties.lint.properties.rules.properties["allows-metadata"].type,parentSchema:schema39.properties.spec.properties.lint.properties.rules.properties["allows-metadata"],data:data46};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
if(!((((data46 === "off") || (data46 === "note")) || (data46 === "warning")) || (data46 === "error"))){
const err90 = {instancePath:instancePath+"/spec/lint/rules/allows-metadata",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/allows-metadata/enum",keyword:"enum",params:{allowedValues: schema39.properties.spec.properties.lint.properties.rules.properties["allows-metadata"].enum},message:"must be equal to one of the allowed values",schema:schema39.properties.spec.properties.lint.properties.rules.properties["allows-metadata"].enum,parentSchema:schema39.properties.spec.properties.lint.properties.rules.properties["allows-metadata"],data:data46};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data35["block-holds-own-network"] !== undefined){
let data47 = data35["block-holds-own-network"];
if(typeof data47 !== "string"){
const err91 = {instancePath:instancePath+"/spec/lint/rules/block-holds-own-network",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/block-holds-own-network/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.spec.properties.lint.properties.rules.properties["block-holds-own-network"].type,parentSchema:schema39.properties.spec.properties.lint.properties.rules.properties["block-holds-own-network"],data:data47};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
if(!((((data47 === "off") || (data47 === "note")) || (data47 === "warning")) || (data47 === "error"))){
const err92 = {instancePath:instancePath+"/spec/lint/rules/block-holds-own-network",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/block-holds-own-network/enum",keyword:"enum",params:{allowedValues: schema39.properties.spec.properties.lint.properties.rules.properties["block-holds-own-network"].enum},message:"must be equal to one of the allowed values",schema:schema39.properties.spec.properties.lint.properties.rules.properties["block-holds-own-network"].enum,parentSchema:schema39.properties.spec.properties.lint.properties.rules.properties["block-holds-own-network"],data:data47};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data35["peer-is-everybody"] !== undefined){
let data48 = data35["peer-is-everybody"];
if(typeof data48 !== "string"){
const err93 = {instancePath:instancePath+"/spec/lint/rules/peer-is-everybody",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/peer-is-everybody/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.spec.properties.lint.properties.rules.properties["peer-is-everybody"].type,parentSchema:schema39.properties.spec.properties.lint.properties.rules.properties["peer-is-everybody"],data:data48};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
if(!((((data48 === "off") || (data48 === "note")) || (data48 === "warning")) || (data48 === "error"))){
const err94 = {instancePath:instancePath+"/spec/lint/rules/peer-is-everybody",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/peer-is-everybody/enum",keyword:"enum",params:{allowedValues: schema39.properties.spec.properties.lint.properties.rules.properties["peer-is-everybody"].enum},message:"must be equal to one of the allowed values",schema:schema39.properties.spec.properties.lint.properties.rules.properties["peer-is-everybody"].enum,parentSchema:schema39.properties.spec.properties.lint.properties.rules.properties["peer-is-everybody"],data:data48};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data35.redundant !== undefined){
let data49 = data35.redundant;
if(typeof data49 !== "string"){
const err95 = {instancePath:instancePath+"/spec/lint/rules/redundant",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/redundant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.spec.properties.lint.properties.rules.properties.redundant.type,parentSchema:schema39.properties.spec.properties.lint.properties.rules.properties.redundant,data:data49};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
if(!((((data49 === "off") || (data49 === "note")) || (data49 === "warning")) || (data49 === "error"))){
const err96 = {instancePath:instancePath+"/spec/lint/rules/redundant",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/redundant/enum",keyword:"enum",params:{allowedValues: schema39.properties.spec.properties.lint.properties.rules.properties.redundant.enum},message:"must be equal to one of the allowed values",schema:schema39.properties.spec.properties.lint.properties.rules.properties.redundant.enum,parentSchema:schema39.properties.spec.properties.lint.properties.rules.properties.redundant,data:data49};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data35["depends-on-plugin"] !== undefined){
let data50 = data35["depends-on-plugin"];
if(typeof data50 !== "string"){
const err97 = {instancePath:instancePath+"/spec/lint/rules/depends-on-plugin",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/depends-on-plugin/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.spec.properties.lint.properties.rules.properties["depends-on-plugin"].type,parentSchema:schema39.properties.spec.properties.lint.properties.rules.properties["depends-on-plugin"],data:data50};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
if(!((((data50 === "off") || (data50 === "note")) || (data50 === "warning")) || (data50 === "error"))){
const err98 = {instancePath:instancePath+"/spec/lint/rules/depends-on-plugin",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/depends-on-plugin/enum",keyword:"enum",params:{allowedValues: schema39.properties.spec.properties.lint.properties.rules.properties["depends-on-plugin"].enum},message:"must be equal to one of the allowed values",schema:schema39.properties.spec.properties.lint.properties.rules.properties["depends-on-plugin"].enum,parentSchema:schema39.properties.spec.properties.lint.properties.rules.properties["depends-on-plugin"],data:data50};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data35["unused-source"] !== undefined){
let data51 = data35["unused-source"];
if(typeof data51 !== "string"){
const err99 = {instancePath:instancePath+"/spec/lint/rules/unused-source",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/unused-source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.spec.properties.lint.properties.rules.properties["unused-source"].type,parentSchema:schema39.properties.spec.properties.lint.properties.rules.properties["unused-source"],data:data51};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
if(!((((data51 === "off") || (data51 === "note")) || (data51 === "warning")) || (data51 === "error"))){
const err100 = {instancePath:instancePath+"/spec/lint/rules/unused-source",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/unused-source/enum",keyword:"enum",params:{allowedValues: schema39.properties.spec.properties.lint.properties.rules.properties["unused-source"].enum},message:"must be equal to one of the allowed values",schema:schema39.properties.spec.properties.lint.properties.rules.properties["unused-source"].enum,parentSchema:schema39.properties.spec.properties.lint.properties.rules.properties["unused-source"],data:data51};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data35["hard-selectors"] !== undefined){
let data52 = data35["hard-selectors"];
if(typeof data52 !== "string"){
const err101 = {instancePath:instancePath+"/spec/lint/rules/hard-selectors",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/hard-selectors/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.spec.properties.lint.properties.rules.properties["hard-selectors"].type,parentSchema:schema39.properties.spec.properties.lint.properties.rules.properties["hard-selectors"],data:data52};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
if(!((((data52 === "off") || (data52 === "note")) || (data52 === "warning")) || (data52 === "error"))){
const err102 = {instancePath:instancePath+"/spec/lint/rules/hard-selectors",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/hard-selectors/enum",keyword:"enum",params:{allowedValues: schema39.properties.spec.properties.lint.properties.rules.properties["hard-selectors"].enum},message:"must be equal to one of the allowed values",schema:schema39.properties.spec.properties.lint.properties.rules.properties["hard-selectors"].enum,parentSchema:schema39.properties.spec.properties.lint.properties.rules.properties["hard-selectors"],data:data52};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
}
else {
const err103 = {instancePath:instancePath+"/spec/lint/rules",schemaPath:"#/properties/spec/properties/lint/properties/rules/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.properties.spec.properties.lint.properties.rules.type,parentSchema:schema39.properties.spec.properties.lint.properties.rules,data:data35};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
}
else {
const err104 = {instancePath:instancePath+"/spec/lint",schemaPath:"#/properties/spec/properties/lint/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.properties.spec.properties.lint.type,parentSchema:schema39.properties.spec.properties.lint,data:data34};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
}
else {
const err105 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.properties.spec.type,parentSchema:schema39.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
}
else {
const err106 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.type,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
validate28.errors = vErrors;
return errors === 0;
}
validate28.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const namespace_type = validate33;
const schema42 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://ringfence.dev/schemas/namespace-type.schema.json","title":"NamespaceType","description":"`policies/namespace-types/<type>/namespace-type.yaml`: a kind of namespace that shares policies.","type":"object","additionalProperties":false,"required":["apiVersion","kind","metadata","spec"],"properties":{"apiVersion":{"const":"ringfence.dev/v1alpha1","description":"The version of Ringfence's own source formats."},"kind":{"const":"NamespaceType","description":"The kind of this source."},"metadata":{"type":"object","title":"Metadata","additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string","minLength":1,"maxLength":253,"description":"The type's name, which is also the name of its folder.","examples":["web-app"]}},"description":"Names this source."},"spec":{"type":"object","title":"NamespaceType spec","additionalProperties":false,"description":"Settings that the namespaces of this type share.","required":["description","policies","defaultDeny"],"properties":{"description":{"type":"string","minLength":1,"description":"The purpose of the namespaces of this type."},"labels":{"type":"object","title":"Labels","additionalProperties":{"type":"string"},"description":"Labels of every namespace of this type in its cluster. Values can contain expressions.","examples":[{"gardener.cloud/role":"shoot"}]},"namePattern":{"type":"string","minLength":1,"description":"Pattern for the names of namespaces of this type. `*` matches any characters.","examples":["shoot--*"]},"hostsControlPlane":{"type":"boolean","description":"true: a namespace of this type runs the control plane of another cluster. Only that cluster's `controlPlane` can create it."},"parameters":{"$ref":"parameters.schema.json"},"policies":{"type":"array","items":{"type":"string","minLength":1},"uniqueItems":true,"description":"The policy templates of this type in order: files (without `.yaml`) beside this one or in `policies/shared/`.","examples":[["deny-all","allow-to-dns"]]},"externalPolicies":{"type":"array","items":{"type":"string","minLength":1},"uniqueItems":true,"description":"Files in `policies/external/` (without `.yaml`) that other tools write into every namespace of this type.","examples":[["allow-by-mesh"]]},"defaultDeny":{"type":"object","title":"Default deny","additionalProperties":false,"required":["ingress","egress"],"description":"Directions in which every pod is isolated by default; verified after rendering.","properties":{"ingress":{"type":["boolean","string"],"description":"true: some rendered policy must isolate every pod of the namespace in this direction and allow nothing. An expression decides per namespace.","examples":[true,"{{values.denyAll}}"]},"egress":{"type":["boolean","string"],"description":"true: some rendered policy must isolate every pod of the namespace in this direction and allow nothing. An expression decides per namespace.","examples":[true,"{{values.denyAll}}"]}}}}}},"examples":[{"apiVersion":"ringfence.dev/v1alpha1","kind":"NamespaceType","metadata":{"name":"web-app"},"spec":{"description":"A web application.","policies":["deny-all"],"defaultDeny":{"ingress":true,"egress":true}}}]};

function validate33(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://ringfence.dev/schemas/namespace-type.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate33.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"},message:"must have required property '"+"apiVersion"+"'",schema:schema42.required,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema42.required,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"},message:"must have required property '"+"metadata"+"'",schema:schema42.required,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.spec === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"},message:"must have required property '"+"spec"+"'",schema:schema42.required,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "spec"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if("ringfence.dev/v1alpha1" !== data0){
const err5 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue: "ringfence.dev/v1alpha1"},message:"must be equal to constant",schema:"ringfence.dev/v1alpha1",parentSchema:schema42.properties.apiVersion,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if("NamespaceType" !== data1){
const err6 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "NamespaceType"},message:"must be equal to constant",schema:"NamespaceType",parentSchema:schema42.properties.kind,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.metadata !== undefined){
let data2 = data.metadata;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.name === undefined){
const err7 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema42.properties.metadata.required,parentSchema:schema42.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key1 in data2){
if(!(key1 === "name")){
const err8 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema42.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data2.name !== undefined){
let data3 = data2.name;
if(typeof data3 === "string"){
if(func1(data3) > 253){
const err9 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema42.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(func1(data3) < 1){
const err10 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.metadata.properties.name.type,parentSchema:schema42.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema42.properties.metadata.type,parentSchema:schema42.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.spec !== undefined){
let data4 = data.spec;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.description === undefined){
const err13 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "description"},message:"must have required property '"+"description"+"'",schema:schema42.properties.spec.required,parentSchema:schema42.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data4.policies === undefined){
const err14 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "policies"},message:"must have required property '"+"policies"+"'",schema:schema42.properties.spec.required,parentSchema:schema42.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data4.defaultDeny === undefined){
const err15 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "defaultDeny"},message:"must have required property '"+"defaultDeny"+"'",schema:schema42.properties.spec.required,parentSchema:schema42.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
for(const key2 in data4){
if(!((((((((key2 === "description") || (key2 === "labels")) || (key2 === "namePattern")) || (key2 === "hostsControlPlane")) || (key2 === "parameters")) || (key2 === "policies")) || (key2 === "externalPolicies")) || (key2 === "defaultDeny"))){
const err16 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema42.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data4.description !== undefined){
let data5 = data4.description;
if(typeof data5 === "string"){
if(func1(data5) < 1){
const err17 = {instancePath:instancePath+"/spec/description",schemaPath:"#/properties/spec/properties/description/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.spec.properties.description,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/spec/description",schemaPath:"#/properties/spec/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.spec.properties.description.type,parentSchema:schema42.properties.spec.properties.description,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data4.labels !== undefined){
let data6 = data4.labels;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key3 in data6){
let data7 = data6[key3];
if(typeof data7 !== "string"){
const err19 = {instancePath:instancePath+"/spec/labels/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/labels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.spec.properties.labels.additionalProperties.type,parentSchema:schema42.properties.spec.properties.labels.additionalProperties,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/spec/labels",schemaPath:"#/properties/spec/properties/labels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema42.properties.spec.properties.labels.type,parentSchema:schema42.properties.spec.properties.labels,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data4.namePattern !== undefined){
let data8 = data4.namePattern;
if(typeof data8 === "string"){
if(func1(data8) < 1){
const err21 = {instancePath:instancePath+"/spec/namePattern",schemaPath:"#/properties/spec/properties/namePattern/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.spec.properties.namePattern,data:data8};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/spec/namePattern",schemaPath:"#/properties/spec/properties/namePattern/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.spec.properties.namePattern.type,parentSchema:schema42.properties.spec.properties.namePattern,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data4.hostsControlPlane !== undefined){
let data9 = data4.hostsControlPlane;
if(typeof data9 !== "boolean"){
const err23 = {instancePath:instancePath+"/spec/hostsControlPlane",schemaPath:"#/properties/spec/properties/hostsControlPlane/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema42.properties.spec.properties.hostsControlPlane.type,parentSchema:schema42.properties.spec.properties.hostsControlPlane,data:data9};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data4.parameters !== undefined){
if(!(validate29(data4.parameters, {instancePath:instancePath+"/spec/parameters",parentData:data4,parentDataProperty:"parameters",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data4.policies !== undefined){
let data11 = data4.policies;
if(Array.isArray(data11)){
const len0 = data11.length;
for(let i0=0; i0<len0; i0++){
let data12 = data11[i0];
if(typeof data12 === "string"){
if(func1(data12) < 1){
const err24 = {instancePath:instancePath+"/spec/policies/" + i0,schemaPath:"#/properties/spec/properties/policies/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.spec.properties.policies.items,data:data12};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/spec/policies/" + i0,schemaPath:"#/properties/spec/properties/policies/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.spec.properties.policies.items.type,parentSchema:schema42.properties.spec.properties.policies.items,data:data12};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
let i1 = data11.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data11[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err26 = {instancePath:instancePath+"/spec/policies",schemaPath:"#/properties/spec/properties/policies/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema42.properties.spec.properties.policies,data:data11};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err27 = {instancePath:instancePath+"/spec/policies",schemaPath:"#/properties/spec/properties/policies/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema42.properties.spec.properties.policies.type,parentSchema:schema42.properties.spec.properties.policies,data:data11};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data4.externalPolicies !== undefined){
let data13 = data4.externalPolicies;
if(Array.isArray(data13)){
const len1 = data13.length;
for(let i2=0; i2<len1; i2++){
let data14 = data13[i2];
if(typeof data14 === "string"){
if(func1(data14) < 1){
const err28 = {instancePath:instancePath+"/spec/externalPolicies/" + i2,schemaPath:"#/properties/spec/properties/externalPolicies/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.spec.properties.externalPolicies.items,data:data14};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/spec/externalPolicies/" + i2,schemaPath:"#/properties/spec/properties/externalPolicies/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.spec.properties.externalPolicies.items.type,parentSchema:schema42.properties.spec.properties.externalPolicies.items,data:data14};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
let i3 = data13.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data13[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err30 = {instancePath:instancePath+"/spec/externalPolicies",schemaPath:"#/properties/spec/properties/externalPolicies/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i3+" are identical)",schema:true,parentSchema:schema42.properties.spec.properties.externalPolicies,data:data13};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
const err31 = {instancePath:instancePath+"/spec/externalPolicies",schemaPath:"#/properties/spec/properties/externalPolicies/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema42.properties.spec.properties.externalPolicies.type,parentSchema:schema42.properties.spec.properties.externalPolicies,data:data13};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data4.defaultDeny !== undefined){
let data15 = data4.defaultDeny;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.ingress === undefined){
const err32 = {instancePath:instancePath+"/spec/defaultDeny",schemaPath:"#/properties/spec/properties/defaultDeny/required",keyword:"required",params:{missingProperty: "ingress"},message:"must have required property '"+"ingress"+"'",schema:schema42.properties.spec.properties.defaultDeny.required,parentSchema:schema42.properties.spec.properties.defaultDeny,data:data15};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data15.egress === undefined){
const err33 = {instancePath:instancePath+"/spec/defaultDeny",schemaPath:"#/properties/spec/properties/defaultDeny/required",keyword:"required",params:{missingProperty: "egress"},message:"must have required property '"+"egress"+"'",schema:schema42.properties.spec.properties.defaultDeny.required,parentSchema:schema42.properties.spec.properties.defaultDeny,data:data15};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
for(const key4 in data15){
if(!((key4 === "ingress") || (key4 === "egress"))){
const err34 = {instancePath:instancePath+"/spec/defaultDeny",schemaPath:"#/properties/spec/properties/defaultDeny/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema42.properties.spec.properties.defaultDeny,data:data15};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data15.ingress !== undefined){
let data16 = data15.ingress;
if((typeof data16 !== "boolean") && (typeof data16 !== "string")){
const err35 = {instancePath:instancePath+"/spec/defaultDeny/ingress",schemaPath:"#/properties/spec/properties/defaultDeny/properties/ingress/type",keyword:"type",params:{type: schema42.properties.spec.properties.defaultDeny.properties.ingress.type},message:"must be boolean,string",schema:schema42.properties.spec.properties.defaultDeny.properties.ingress.type,parentSchema:schema42.properties.spec.properties.defaultDeny.properties.ingress,data:data16};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data15.egress !== undefined){
let data17 = data15.egress;
if((typeof data17 !== "boolean") && (typeof data17 !== "string")){
const err36 = {instancePath:instancePath+"/spec/defaultDeny/egress",schemaPath:"#/properties/spec/properties/defaultDeny/properties/egress/type",keyword:"type",params:{type: schema42.properties.spec.properties.defaultDeny.properties.egress.type},message:"must be boolean,string",schema:schema42.properties.spec.properties.defaultDeny.properties.egress.type,parentSchema:schema42.properties.spec.properties.defaultDeny.properties.egress,data:data17};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath:instancePath+"/spec/defaultDeny",schemaPath:"#/properties/spec/properties/defaultDeny/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema42.properties.spec.properties.defaultDeny.type,parentSchema:schema42.properties.spec.properties.defaultDeny,data:data15};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
else {
const err38 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema42.properties.spec.type,parentSchema:schema42.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema42.type,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
validate33.errors = vErrors;
return errors === 0;
}
validate33.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const network_policy = validate35;
const schema43 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://ringfence.dev/schemas/network-policy.schema.json","title":"NetworkPolicy","description":"A networking.k8s.io/v1 NetworkPolicy as Ringfence renders it. Unknown fields are refused.","type":"object","additionalProperties":false,"required":["apiVersion","kind","metadata","spec"],"properties":{"apiVersion":{"const":"networking.k8s.io/v1","description":"The API group and version."},"kind":{"const":"NetworkPolicy","description":"The kind."},"metadata":{"type":"object","title":"NetworkPolicy metadata","additionalProperties":false,"required":["name"],"description":"Name, labels and annotations; Ringfence adds the namespace.","properties":{"name":{"type":"string","description":"The policy's name, unique in its namespace."},"namespace":{"type":"string","description":"Set by Ringfence."},"labels":{"type":"object","additionalProperties":{"type":"string"},"description":"Labels of the policy."},"annotations":{"type":"object","additionalProperties":{"type":"string"},"description":"Annotations of the policy."}}},"spec":{"type":"object","title":"NetworkPolicySpec","additionalProperties":false,"required":["podSelector"],"description":"Which pods it isolates, in which directions, and what it allows them.","properties":{"podSelector":{"$ref":"#/$defs/labelSelector"},"policyTypes":{"type":"array","items":{"type":"string","enum":["Ingress","Egress"]},"description":"The directions in which the policy isolates the selected pods."},"ingress":{"type":"array","items":{"$ref":"#/$defs/ingressRule"},"description":"What may reach the selected pods."},"egress":{"type":"array","items":{"$ref":"#/$defs/egressRule"},"description":"What the selected pods may reach."}}}},"examples":[{"apiVersion":"networking.k8s.io/v1","kind":"NetworkPolicy","metadata":{"name":"deny-all"},"spec":{"podSelector":{},"policyTypes":["Ingress","Egress"]}}],"$defs":{"labelSelector":{"title":"LabelSelector","type":"object","additionalProperties":false,"description":"Matches labels; an empty selector matches everything.","properties":{"matchLabels":{"type":"object","additionalProperties":{"type":"string"},"description":"Every key must have exactly this value."},"matchExpressions":{"type":"array","description":"Every requirement must hold.","items":{"title":"LabelSelectorRequirement","type":"object","additionalProperties":false,"required":["key","operator"],"description":"One requirement.","properties":{"key":{"type":"string","description":"The label's key."},"operator":{"type":"string","enum":["In","NotIn","Exists","DoesNotExist"],"description":"How key and values relate."},"values":{"type":"array","items":{"type":"string"},"description":"For In and NotIn, at least one; for Exists and DoesNotExist, none."}}}}}},"ingressRule":{"title":"NetworkPolicyIngressRule","type":"object","additionalProperties":false,"description":"Traffic that matches both from and ports is allowed.","properties":{"from":{"type":"array","items":{"$ref":"#/$defs/peer"},"description":"Sources; absent means every source."},"ports":{"type":"array","items":{"$ref":"#/$defs/port"},"description":"Ports of the selected pods; absent means all."}}},"egressRule":{"title":"NetworkPolicyEgressRule","type":"object","additionalProperties":false,"description":"Traffic that matches both to and ports is allowed.","properties":{"to":{"type":"array","items":{"$ref":"#/$defs/peer"},"description":"Destinations; absent means every destination."},"ports":{"type":"array","items":{"$ref":"#/$defs/port"},"description":"Destination ports; absent means all."}}},"peer":{"title":"NetworkPolicyPeer","type":"object","additionalProperties":false,"description":"Pods and namespaces by selectors, or a range of addresses.","properties":{"podSelector":{"$ref":"#/$defs/labelSelector"},"namespaceSelector":{"$ref":"#/$defs/labelSelector"},"ipBlock":{"title":"IPBlock","type":"object","additionalProperties":false,"required":["cidr"],"description":"A range of addresses without the excepted ones.","properties":{"cidr":{"type":"string","description":"The range."},"except":{"type":"array","items":{"type":"string"},"description":"Ranges strictly inside cidr that are left out."}}}}},"port":{"title":"NetworkPolicyPort","type":"object","additionalProperties":false,"description":"Ports of one protocol.","properties":{"protocol":{"type":"string","enum":["TCP","UDP","SCTP"],"description":"Default: TCP."},"port":{"type":["integer","string"],"description":"A number or the name of a container port; absent means all ports."},"endPort":{"type":"integer","description":"Last port of a range that begins at port."}}}}};
const schema44 = {"title":"LabelSelector","type":"object","additionalProperties":false,"description":"Matches labels; an empty selector matches everything.","properties":{"matchLabels":{"type":"object","additionalProperties":{"type":"string"},"description":"Every key must have exactly this value."},"matchExpressions":{"type":"array","description":"Every requirement must hold.","items":{"title":"LabelSelectorRequirement","type":"object","additionalProperties":false,"required":["key","operator"],"description":"One requirement.","properties":{"key":{"type":"string","description":"The label's key."},"operator":{"type":"string","enum":["In","NotIn","Exists","DoesNotExist"],"description":"How key and values relate."},"values":{"type":"array","items":{"type":"string"},"description":"For In and NotIn, at least one; for Exists and DoesNotExist, none."}}}}}};
const schema45 = {"title":"NetworkPolicyIngressRule","type":"object","additionalProperties":false,"description":"Traffic that matches both from and ports is allowed.","properties":{"from":{"type":"array","items":{"$ref":"#/$defs/peer"},"description":"Sources; absent means every source."},"ports":{"type":"array","items":{"$ref":"#/$defs/port"},"description":"Ports of the selected pods; absent means all."}}};
const schema49 = {"title":"NetworkPolicyPort","type":"object","additionalProperties":false,"description":"Ports of one protocol.","properties":{"protocol":{"type":"string","enum":["TCP","UDP","SCTP"],"description":"Default: TCP."},"port":{"type":["integer","string"],"description":"A number or the name of a container port; absent means all ports."},"endPort":{"type":"integer","description":"Last port of a range that begins at port."}}};
const schema46 = {"title":"NetworkPolicyPeer","type":"object","additionalProperties":false,"description":"Pods and namespaces by selectors, or a range of addresses.","properties":{"podSelector":{"$ref":"#/$defs/labelSelector"},"namespaceSelector":{"$ref":"#/$defs/labelSelector"},"ipBlock":{"title":"IPBlock","type":"object","additionalProperties":false,"required":["cidr"],"description":"A range of addresses without the excepted ones.","properties":{"cidr":{"type":"string","description":"The range."},"except":{"type":"array","items":{"type":"string"},"description":"Ranges strictly inside cidr that are left out."}}}}};

function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate37.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "podSelector") || (key0 === "namespaceSelector")) || (key0 === "ipBlock"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.podSelector !== undefined){
let data0 = data.podSelector;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
if(!((key1 === "matchLabels") || (key1 === "matchExpressions"))){
const err1 = {instancePath:instancePath+"/podSelector",schemaPath:"#/$defs/labelSelector/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema44,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0.matchLabels !== undefined){
let data1 = data0.matchLabels;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key2 in data1){
let data2 = data1[key2];
if(typeof data2 !== "string"){
const err2 = {instancePath:instancePath+"/podSelector/matchLabels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/labelSelector/properties/matchLabels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.matchLabels.additionalProperties.type,parentSchema:schema44.properties.matchLabels.additionalProperties,data:data2};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath:instancePath+"/podSelector/matchLabels",schemaPath:"#/$defs/labelSelector/properties/matchLabels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.properties.matchLabels.type,parentSchema:schema44.properties.matchLabels,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0.matchExpressions !== undefined){
let data3 = data0.matchExpressions;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.key === undefined){
const err4 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i0,schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema44.properties.matchExpressions.items.required,parentSchema:schema44.properties.matchExpressions.items,data:data4};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data4.operator === undefined){
const err5 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i0,schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "operator"},message:"must have required property '"+"operator"+"'",schema:schema44.properties.matchExpressions.items.required,parentSchema:schema44.properties.matchExpressions.items,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key3 in data4){
if(!(((key3 === "key") || (key3 === "operator")) || (key3 === "values"))){
const err6 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i0,schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema44.properties.matchExpressions.items,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data4.key !== undefined){
let data5 = data4.key;
if(typeof data5 !== "string"){
const err7 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i0+"/key",schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.matchExpressions.items.properties.key.type,parentSchema:schema44.properties.matchExpressions.items.properties.key,data:data5};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data4.operator !== undefined){
let data6 = data4.operator;
if(typeof data6 !== "string"){
const err8 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i0+"/operator",schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/properties/operator/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.matchExpressions.items.properties.operator.type,parentSchema:schema44.properties.matchExpressions.items.properties.operator,data:data6};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!((((data6 === "In") || (data6 === "NotIn")) || (data6 === "Exists")) || (data6 === "DoesNotExist"))){
const err9 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i0+"/operator",schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/properties/operator/enum",keyword:"enum",params:{allowedValues: schema44.properties.matchExpressions.items.properties.operator.enum},message:"must be equal to one of the allowed values",schema:schema44.properties.matchExpressions.items.properties.operator.enum,parentSchema:schema44.properties.matchExpressions.items.properties.operator,data:data6};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data4.values !== undefined){
let data7 = data4.values;
if(Array.isArray(data7)){
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
let data8 = data7[i1];
if(typeof data8 !== "string"){
const err10 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i0+"/values/" + i1,schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/properties/values/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.matchExpressions.items.properties.values.items.type,parentSchema:schema44.properties.matchExpressions.items.properties.values.items,data:data8};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i0+"/values",schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/properties/values/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema44.properties.matchExpressions.items.properties.values.type,parentSchema:schema44.properties.matchExpressions.items.properties.values,data:data7};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i0,schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.properties.matchExpressions.items.type,parentSchema:schema44.properties.matchExpressions.items,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/podSelector/matchExpressions",schemaPath:"#/$defs/labelSelector/properties/matchExpressions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema44.properties.matchExpressions.type,parentSchema:schema44.properties.matchExpressions,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/podSelector",schemaPath:"#/$defs/labelSelector/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.type,parentSchema:schema44,data:data0};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.namespaceSelector !== undefined){
let data9 = data.namespaceSelector;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key4 in data9){
if(!((key4 === "matchLabels") || (key4 === "matchExpressions"))){
const err15 = {instancePath:instancePath+"/namespaceSelector",schemaPath:"#/$defs/labelSelector/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema44,data:data9};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data9.matchLabels !== undefined){
let data10 = data9.matchLabels;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key5 in data10){
let data11 = data10[key5];
if(typeof data11 !== "string"){
const err16 = {instancePath:instancePath+"/namespaceSelector/matchLabels/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/labelSelector/properties/matchLabels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.matchLabels.additionalProperties.type,parentSchema:schema44.properties.matchLabels.additionalProperties,data:data11};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/namespaceSelector/matchLabels",schemaPath:"#/$defs/labelSelector/properties/matchLabels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.properties.matchLabels.type,parentSchema:schema44.properties.matchLabels,data:data10};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data9.matchExpressions !== undefined){
let data12 = data9.matchExpressions;
if(Array.isArray(data12)){
const len2 = data12.length;
for(let i2=0; i2<len2; i2++){
let data13 = data12[i2];
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.key === undefined){
const err18 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i2,schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema44.properties.matchExpressions.items.required,parentSchema:schema44.properties.matchExpressions.items,data:data13};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data13.operator === undefined){
const err19 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i2,schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "operator"},message:"must have required property '"+"operator"+"'",schema:schema44.properties.matchExpressions.items.required,parentSchema:schema44.properties.matchExpressions.items,data:data13};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
for(const key6 in data13){
if(!(((key6 === "key") || (key6 === "operator")) || (key6 === "values"))){
const err20 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i2,schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema44.properties.matchExpressions.items,data:data13};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data13.key !== undefined){
let data14 = data13.key;
if(typeof data14 !== "string"){
const err21 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i2+"/key",schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.matchExpressions.items.properties.key.type,parentSchema:schema44.properties.matchExpressions.items.properties.key,data:data14};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data13.operator !== undefined){
let data15 = data13.operator;
if(typeof data15 !== "string"){
const err22 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i2+"/operator",schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/properties/operator/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.matchExpressions.items.properties.operator.type,parentSchema:schema44.properties.matchExpressions.items.properties.operator,data:data15};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(!((((data15 === "In") || (data15 === "NotIn")) || (data15 === "Exists")) || (data15 === "DoesNotExist"))){
const err23 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i2+"/operator",schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/properties/operator/enum",keyword:"enum",params:{allowedValues: schema44.properties.matchExpressions.items.properties.operator.enum},message:"must be equal to one of the allowed values",schema:schema44.properties.matchExpressions.items.properties.operator.enum,parentSchema:schema44.properties.matchExpressions.items.properties.operator,data:data15};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data13.values !== undefined){
let data16 = data13.values;
if(Array.isArray(data16)){
const len3 = data16.length;
for(let i3=0; i3<len3; i3++){
let data17 = data16[i3];
if(typeof data17 !== "string"){
const err24 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i2+"/values/" + i3,schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/properties/values/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.matchExpressions.items.properties.values.items.type,parentSchema:schema44.properties.matchExpressions.items.properties.values.items,data:data17};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i2+"/values",schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/properties/values/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema44.properties.matchExpressions.items.properties.values.type,parentSchema:schema44.properties.matchExpressions.items.properties.values,data:data16};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i2,schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.properties.matchExpressions.items.type,parentSchema:schema44.properties.matchExpressions.items,data:data13};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/namespaceSelector/matchExpressions",schemaPath:"#/$defs/labelSelector/properties/matchExpressions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema44.properties.matchExpressions.type,parentSchema:schema44.properties.matchExpressions,data:data12};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/namespaceSelector",schemaPath:"#/$defs/labelSelector/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.type,parentSchema:schema44,data:data9};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.ipBlock !== undefined){
let data18 = data.ipBlock;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
if(data18.cidr === undefined){
const err29 = {instancePath:instancePath+"/ipBlock",schemaPath:"#/properties/ipBlock/required",keyword:"required",params:{missingProperty: "cidr"},message:"must have required property '"+"cidr"+"'",schema:schema46.properties.ipBlock.required,parentSchema:schema46.properties.ipBlock,data:data18};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
for(const key7 in data18){
if(!((key7 === "cidr") || (key7 === "except"))){
const err30 = {instancePath:instancePath+"/ipBlock",schemaPath:"#/properties/ipBlock/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema46.properties.ipBlock,data:data18};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data18.cidr !== undefined){
let data19 = data18.cidr;
if(typeof data19 !== "string"){
const err31 = {instancePath:instancePath+"/ipBlock/cidr",schemaPath:"#/properties/ipBlock/properties/cidr/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema46.properties.ipBlock.properties.cidr.type,parentSchema:schema46.properties.ipBlock.properties.cidr,data:data19};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data18.except !== undefined){
let data20 = data18.except;
if(Array.isArray(data20)){
const len4 = data20.length;
for(let i4=0; i4<len4; i4++){
let data21 = data20[i4];
if(typeof data21 !== "string"){
const err32 = {instancePath:instancePath+"/ipBlock/except/" + i4,schemaPath:"#/properties/ipBlock/properties/except/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema46.properties.ipBlock.properties.except.items.type,parentSchema:schema46.properties.ipBlock.properties.except.items,data:data21};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/ipBlock/except",schemaPath:"#/properties/ipBlock/properties/except/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema46.properties.ipBlock.properties.except.type,parentSchema:schema46.properties.ipBlock.properties.except,data:data20};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/ipBlock",schemaPath:"#/properties/ipBlock/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema46.properties.ipBlock.type,parentSchema:schema46.properties.ipBlock,data:data18};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema46.type,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
validate37.errors = vErrors;
return errors === 0;
}
validate37.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate36.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "from") || (key0 === "ports"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema45,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.from !== undefined){
let data0 = data.from;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate37(data0[i0], {instancePath:instancePath+"/from/" + i0,parentData:data0,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema45.properties.from.type,parentSchema:schema45.properties.from,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.ports !== undefined){
let data2 = data.ports;
if(Array.isArray(data2)){
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
let data3 = data2[i1];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
if(!(((key1 === "protocol") || (key1 === "port")) || (key1 === "endPort"))){
const err2 = {instancePath:instancePath+"/ports/" + i1,schemaPath:"#/$defs/port/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema49,data:data3};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data3.protocol !== undefined){
let data4 = data3.protocol;
if(typeof data4 !== "string"){
const err3 = {instancePath:instancePath+"/ports/" + i1+"/protocol",schemaPath:"#/$defs/port/properties/protocol/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema49.properties.protocol.type,parentSchema:schema49.properties.protocol,data:data4};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!(((data4 === "TCP") || (data4 === "UDP")) || (data4 === "SCTP"))){
const err4 = {instancePath:instancePath+"/ports/" + i1+"/protocol",schemaPath:"#/$defs/port/properties/protocol/enum",keyword:"enum",params:{allowedValues: schema49.properties.protocol.enum},message:"must be equal to one of the allowed values",schema:schema49.properties.protocol.enum,parentSchema:schema49.properties.protocol,data:data4};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data3.port !== undefined){
let data5 = data3.port;
if((!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))) && (typeof data5 !== "string")){
const err5 = {instancePath:instancePath+"/ports/" + i1+"/port",schemaPath:"#/$defs/port/properties/port/type",keyword:"type",params:{type: schema49.properties.port.type},message:"must be integer,string",schema:schema49.properties.port.type,parentSchema:schema49.properties.port,data:data5};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data3.endPort !== undefined){
let data6 = data3.endPort;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err6 = {instancePath:instancePath+"/ports/" + i1+"/endPort",schemaPath:"#/$defs/port/properties/endPort/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema49.properties.endPort.type,parentSchema:schema49.properties.endPort,data:data6};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/ports/" + i1,schemaPath:"#/$defs/port/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema49.type,parentSchema:schema49,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/ports",schemaPath:"#/properties/ports/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema45.properties.ports.type,parentSchema:schema45.properties.ports,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema45.type,parentSchema:schema45,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate36.errors = vErrors;
return errors === 0;
}
validate36.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema50 = {"title":"NetworkPolicyEgressRule","type":"object","additionalProperties":false,"description":"Traffic that matches both to and ports is allowed.","properties":{"to":{"type":"array","items":{"$ref":"#/$defs/peer"},"description":"Destinations; absent means every destination."},"ports":{"type":"array","items":{"$ref":"#/$defs/port"},"description":"Destination ports; absent means all."}}};

function validate40(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate40.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "to") || (key0 === "ports"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema50,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.to !== undefined){
let data0 = data.to;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate37(data0[i0], {instancePath:instancePath+"/to/" + i0,parentData:data0,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath:instancePath+"/to",schemaPath:"#/properties/to/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema50.properties.to.type,parentSchema:schema50.properties.to,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.ports !== undefined){
let data2 = data.ports;
if(Array.isArray(data2)){
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
let data3 = data2[i1];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
if(!(((key1 === "protocol") || (key1 === "port")) || (key1 === "endPort"))){
const err2 = {instancePath:instancePath+"/ports/" + i1,schemaPath:"#/$defs/port/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema49,data:data3};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data3.protocol !== undefined){
let data4 = data3.protocol;
if(typeof data4 !== "string"){
const err3 = {instancePath:instancePath+"/ports/" + i1+"/protocol",schemaPath:"#/$defs/port/properties/protocol/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema49.properties.protocol.type,parentSchema:schema49.properties.protocol,data:data4};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!(((data4 === "TCP") || (data4 === "UDP")) || (data4 === "SCTP"))){
const err4 = {instancePath:instancePath+"/ports/" + i1+"/protocol",schemaPath:"#/$defs/port/properties/protocol/enum",keyword:"enum",params:{allowedValues: schema49.properties.protocol.enum},message:"must be equal to one of the allowed values",schema:schema49.properties.protocol.enum,parentSchema:schema49.properties.protocol,data:data4};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data3.port !== undefined){
let data5 = data3.port;
if((!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))) && (typeof data5 !== "string")){
const err5 = {instancePath:instancePath+"/ports/" + i1+"/port",schemaPath:"#/$defs/port/properties/port/type",keyword:"type",params:{type: schema49.properties.port.type},message:"must be integer,string",schema:schema49.properties.port.type,parentSchema:schema49.properties.port,data:data5};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data3.endPort !== undefined){
let data6 = data3.endPort;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err6 = {instancePath:instancePath+"/ports/" + i1+"/endPort",schemaPath:"#/$defs/port/properties/endPort/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema49.properties.endPort.type,parentSchema:schema49.properties.endPort,data:data6};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/ports/" + i1,schemaPath:"#/$defs/port/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema49.type,parentSchema:schema49,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/ports",schemaPath:"#/properties/ports/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema50.properties.ports.type,parentSchema:schema50.properties.ports,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema50.type,parentSchema:schema50,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate40.errors = vErrors;
return errors === 0;
}
validate40.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://ringfence.dev/schemas/network-policy.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate35.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"},message:"must have required property '"+"apiVersion"+"'",schema:schema43.required,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema43.required,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"},message:"must have required property '"+"metadata"+"'",schema:schema43.required,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.spec === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"},message:"must have required property '"+"spec"+"'",schema:schema43.required,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "spec"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if("networking.k8s.io/v1" !== data0){
const err5 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue: "networking.k8s.io/v1"},message:"must be equal to constant",schema:"networking.k8s.io/v1",parentSchema:schema43.properties.apiVersion,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if("NetworkPolicy" !== data1){
const err6 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "NetworkPolicy"},message:"must be equal to constant",schema:"NetworkPolicy",parentSchema:schema43.properties.kind,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.metadata !== undefined){
let data2 = data.metadata;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.name === undefined){
const err7 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema43.properties.metadata.required,parentSchema:schema43.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key1 in data2){
if(!((((key1 === "name") || (key1 === "namespace")) || (key1 === "labels")) || (key1 === "annotations"))){
const err8 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema43.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data2.name !== undefined){
let data3 = data2.name;
if(typeof data3 !== "string"){
const err9 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.metadata.properties.name.type,parentSchema:schema43.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data2.namespace !== undefined){
let data4 = data2.namespace;
if(typeof data4 !== "string"){
const err10 = {instancePath:instancePath+"/metadata/namespace",schemaPath:"#/properties/metadata/properties/namespace/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.metadata.properties.namespace.type,parentSchema:schema43.properties.metadata.properties.namespace,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data2.labels !== undefined){
let data5 = data2.labels;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key2 in data5){
let data6 = data5[key2];
if(typeof data6 !== "string"){
const err11 = {instancePath:instancePath+"/metadata/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metadata/properties/labels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.metadata.properties.labels.additionalProperties.type,parentSchema:schema43.properties.metadata.properties.labels.additionalProperties,data:data6};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/metadata/labels",schemaPath:"#/properties/metadata/properties/labels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.properties.metadata.properties.labels.type,parentSchema:schema43.properties.metadata.properties.labels,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data2.annotations !== undefined){
let data7 = data2.annotations;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key3 in data7){
let data8 = data7[key3];
if(typeof data8 !== "string"){
const err13 = {instancePath:instancePath+"/metadata/annotations/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metadata/properties/annotations/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.metadata.properties.annotations.additionalProperties.type,parentSchema:schema43.properties.metadata.properties.annotations.additionalProperties,data:data8};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/metadata/annotations",schemaPath:"#/properties/metadata/properties/annotations/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.properties.metadata.properties.annotations.type,parentSchema:schema43.properties.metadata.properties.annotations,data:data7};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.properties.metadata.type,parentSchema:schema43.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.spec !== undefined){
let data9 = data.spec;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.podSelector === undefined){
const err16 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "podSelector"},message:"must have required property '"+"podSelector"+"'",schema:schema43.properties.spec.required,parentSchema:schema43.properties.spec,data:data9};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
for(const key4 in data9){
if(!((((key4 === "podSelector") || (key4 === "policyTypes")) || (key4 === "ingress")) || (key4 === "egress"))){
const err17 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema43.properties.spec,data:data9};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data9.podSelector !== undefined){
let data10 = data9.podSelector;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key5 in data10){
if(!((key5 === "matchLabels") || (key5 === "matchExpressions"))){
const err18 = {instancePath:instancePath+"/spec/podSelector",schemaPath:"#/$defs/labelSelector/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema44,data:data10};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data10.matchLabels !== undefined){
let data11 = data10.matchLabels;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key6 in data11){
let data12 = data11[key6];
if(typeof data12 !== "string"){
const err19 = {instancePath:instancePath+"/spec/podSelector/matchLabels/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/labelSelector/properties/matchLabels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.matchLabels.additionalProperties.type,parentSchema:schema44.properties.matchLabels.additionalProperties,data:data12};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/spec/podSelector/matchLabels",schemaPath:"#/$defs/labelSelector/properties/matchLabels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.properties.matchLabels.type,parentSchema:schema44.properties.matchLabels,data:data11};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data10.matchExpressions !== undefined){
let data13 = data10.matchExpressions;
if(Array.isArray(data13)){
const len0 = data13.length;
for(let i0=0; i0<len0; i0++){
let data14 = data13[i0];
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(data14.key === undefined){
const err21 = {instancePath:instancePath+"/spec/podSelector/matchExpressions/" + i0,schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema44.properties.matchExpressions.items.required,parentSchema:schema44.properties.matchExpressions.items,data:data14};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data14.operator === undefined){
const err22 = {instancePath:instancePath+"/spec/podSelector/matchExpressions/" + i0,schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "operator"},message:"must have required property '"+"operator"+"'",schema:schema44.properties.matchExpressions.items.required,parentSchema:schema44.properties.matchExpressions.items,data:data14};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
for(const key7 in data14){
if(!(((key7 === "key") || (key7 === "operator")) || (key7 === "values"))){
const err23 = {instancePath:instancePath+"/spec/podSelector/matchExpressions/" + i0,schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema44.properties.matchExpressions.items,data:data14};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data14.key !== undefined){
let data15 = data14.key;
if(typeof data15 !== "string"){
const err24 = {instancePath:instancePath+"/spec/podSelector/matchExpressions/" + i0+"/key",schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.matchExpressions.items.properties.key.type,parentSchema:schema44.properties.matchExpressions.items.properties.key,data:data15};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data14.operator !== undefined){
let data16 = data14.operator;
if(typeof data16 !== "string"){
const err25 = {instancePath:instancePath+"/spec/podSelector/matchExpressions/" + i0+"/operator",schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/properties/operator/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.matchExpressions.items.properties.operator.type,parentSchema:schema44.properties.matchExpressions.items.properties.operator,data:data16};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(!((((data16 === "In") || (data16 === "NotIn")) || (data16 === "Exists")) || (data16 === "DoesNotExist"))){
const err26 = {instancePath:instancePath+"/spec/podSelector/matchExpressions/" + i0+"/operator",schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/properties/operator/enum",keyword:"enum",params:{allowedValues: schema44.properties.matchExpressions.items.properties.operator.enum},message:"must be equal to one of the allowed values",schema:schema44.properties.matchExpressions.items.properties.operator.enum,parentSchema:schema44.properties.matchExpressions.items.properties.operator,data:data16};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data14.values !== undefined){
let data17 = data14.values;
if(Array.isArray(data17)){
const len1 = data17.length;
for(let i1=0; i1<len1; i1++){
let data18 = data17[i1];
if(typeof data18 !== "string"){
const err27 = {instancePath:instancePath+"/spec/podSelector/matchExpressions/" + i0+"/values/" + i1,schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/properties/values/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.matchExpressions.items.properties.values.items.type,parentSchema:schema44.properties.matchExpressions.items.properties.values.items,data:data18};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/spec/podSelector/matchExpressions/" + i0+"/values",schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/properties/values/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema44.properties.matchExpressions.items.properties.values.type,parentSchema:schema44.properties.matchExpressions.items.properties.values,data:data17};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/spec/podSelector/matchExpressions/" + i0,schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.properties.matchExpressions.items.type,parentSchema:schema44.properties.matchExpressions.items,data:data14};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/spec/podSelector/matchExpressions",schemaPath:"#/$defs/labelSelector/properties/matchExpressions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema44.properties.matchExpressions.type,parentSchema:schema44.properties.matchExpressions,data:data13};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/spec/podSelector",schemaPath:"#/$defs/labelSelector/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.type,parentSchema:schema44,data:data10};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data9.policyTypes !== undefined){
let data19 = data9.policyTypes;
if(Array.isArray(data19)){
const len2 = data19.length;
for(let i2=0; i2<len2; i2++){
let data20 = data19[i2];
if(typeof data20 !== "string"){
const err32 = {instancePath:instancePath+"/spec/policyTypes/" + i2,schemaPath:"#/properties/spec/properties/policyTypes/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.spec.properties.policyTypes.items.type,parentSchema:schema43.properties.spec.properties.policyTypes.items,data:data20};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(!((data20 === "Ingress") || (data20 === "Egress"))){
const err33 = {instancePath:instancePath+"/spec/policyTypes/" + i2,schemaPath:"#/properties/spec/properties/policyTypes/items/enum",keyword:"enum",params:{allowedValues: schema43.properties.spec.properties.policyTypes.items.enum},message:"must be equal to one of the allowed values",schema:schema43.properties.spec.properties.policyTypes.items.enum,parentSchema:schema43.properties.spec.properties.policyTypes.items,data:data20};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/spec/policyTypes",schemaPath:"#/properties/spec/properties/policyTypes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema43.properties.spec.properties.policyTypes.type,parentSchema:schema43.properties.spec.properties.policyTypes,data:data19};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data9.ingress !== undefined){
let data21 = data9.ingress;
if(Array.isArray(data21)){
const len3 = data21.length;
for(let i3=0; i3<len3; i3++){
if(!(validate36(data21[i3], {instancePath:instancePath+"/spec/ingress/" + i3,parentData:data21,parentDataProperty:i3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
}
}
else {
const err35 = {instancePath:instancePath+"/spec/ingress",schemaPath:"#/properties/spec/properties/ingress/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema43.properties.spec.properties.ingress.type,parentSchema:schema43.properties.spec.properties.ingress,data:data21};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data9.egress !== undefined){
let data23 = data9.egress;
if(Array.isArray(data23)){
const len4 = data23.length;
for(let i4=0; i4<len4; i4++){
if(!(validate40(data23[i4], {instancePath:instancePath+"/spec/egress/" + i4,parentData:data23,parentDataProperty:i4,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
}
else {
const err36 = {instancePath:instancePath+"/spec/egress",schemaPath:"#/properties/spec/properties/egress/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema43.properties.spec.properties.egress.type,parentSchema:schema43.properties.spec.properties.egress,data:data23};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.properties.spec.type,parentSchema:schema43.properties.spec,data:data9};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
else {
const err38 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.type,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
validate35.errors = vErrors;
return errors === 0;
}
validate35.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const observed_values = validate43;
const schema52 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://ringfence.dev/schemas/observed-values.schema.json","title":"ObservedValues","description":"`policies/observed/<cluster>.yaml`: values that a program read from the cluster. Sets only parameters marked `observed`, which no other source sets.","type":"object","additionalProperties":false,"required":["apiVersion","kind","metadata","spec"],"properties":{"apiVersion":{"const":"ringfence.dev/v1alpha1","description":"The version of Ringfence's own source formats."},"kind":{"const":"ObservedValues","description":"The kind of this source."},"metadata":{"type":"object","title":"Metadata","additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string","minLength":1,"maxLength":253,"description":"The cluster's name, which is also the name of the file.","examples":["aws-eu1"]}},"description":"Names this source."},"spec":{"type":"object","title":"ObservedValues spec","additionalProperties":false,"description":"The observed values.","required":["values"],"properties":{"values":{"type":"object","title":"Values","additionalProperties":true,"description":"Values of declared parameters. Maps merge with those of outer layers, lists and scalars replace them (lists with `merge: union` are united).","examples":[{"blockedCIDRs":["169.254.169.254/32"]}]}}}},"examples":[{"apiVersion":"ringfence.dev/v1alpha1","kind":"ObservedValues","metadata":{"name":"aws-eu1"},"spec":{"values":{}}}]};

function validate43(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://ringfence.dev/schemas/observed-values.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate43.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"},message:"must have required property '"+"apiVersion"+"'",schema:schema52.required,parentSchema:schema52,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema52.required,parentSchema:schema52,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"},message:"must have required property '"+"metadata"+"'",schema:schema52.required,parentSchema:schema52,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.spec === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"},message:"must have required property '"+"spec"+"'",schema:schema52.required,parentSchema:schema52,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "spec"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema52,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if("ringfence.dev/v1alpha1" !== data0){
const err5 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue: "ringfence.dev/v1alpha1"},message:"must be equal to constant",schema:"ringfence.dev/v1alpha1",parentSchema:schema52.properties.apiVersion,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if("ObservedValues" !== data1){
const err6 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "ObservedValues"},message:"must be equal to constant",schema:"ObservedValues",parentSchema:schema52.properties.kind,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.metadata !== undefined){
let data2 = data.metadata;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.name === undefined){
const err7 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema52.properties.metadata.required,parentSchema:schema52.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key1 in data2){
if(!(key1 === "name")){
const err8 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema52.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data2.name !== undefined){
let data3 = data2.name;
if(typeof data3 === "string"){
if(func1(data3) > 253){
const err9 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema52.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(func1(data3) < 1){
const err10 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema52.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema52.properties.metadata.properties.name.type,parentSchema:schema52.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema52.properties.metadata.type,parentSchema:schema52.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.spec !== undefined){
let data4 = data.spec;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.values === undefined){
const err13 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "values"},message:"must have required property '"+"values"+"'",schema:schema52.properties.spec.required,parentSchema:schema52.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key2 in data4){
if(!(key2 === "values")){
const err14 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema52.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data4.values !== undefined){
let data5 = data4.values;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
}
else {
const err15 = {instancePath:instancePath+"/spec/values",schemaPath:"#/properties/spec/properties/values/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema52.properties.spec.properties.values.type,parentSchema:schema52.properties.spec.properties.values,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema52.properties.spec.type,parentSchema:schema52.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema52.type,parentSchema:schema52,data};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
validate43.errors = vErrors;
return errors === 0;
}
validate43.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const parameters = validate29;

export const policy_template = validate44;
const schema53 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://ringfence.dev/schemas/policy-template.schema.json","title":"PolicyTemplate","description":"A NetworkPolicy with expressions where it varies. Generated from network-policy.schema.json.","type":"object","additionalProperties":false,"required":["apiVersion","kind","metadata","spec"],"properties":{"$let":{"type":"object","additionalProperties":{"type":"string"},"description":"Names for expressions that are used more than once."},"$each":{"type":"string","description":"An expression of a list: the item is repeated for each element."},"$as":{"type":"string","description":"The name of the element in expressions."},"$when":{"type":["boolean","string"],"description":"An expression of type boolean: the item is there only where it is true."},"apiVersion":{"const":"networking.k8s.io/v1","description":"The API group and version."},"kind":{"const":"NetworkPolicy","description":"The kind."},"metadata":{"type":"object","title":"NetworkPolicy metadata","additionalProperties":false,"required":["name"],"description":"Name, labels and annotations; Ringfence adds the namespace.","properties":{"name":{"type":"string","description":"The policy's name, unique in its namespace."},"namespace":{"type":"string","description":"Set by Ringfence."},"labels":{"type":["object","string"],"additionalProperties":{"type":["string"]},"description":"Labels of the policy."},"annotations":{"type":["object","string"],"additionalProperties":{"type":["string"]},"description":"Annotations of the policy."}}},"spec":{"type":"object","title":"NetworkPolicySpec","additionalProperties":false,"required":["podSelector"],"description":"Which pods it isolates, in which directions, and what it allows them.","properties":{"podSelector":{"$ref":"#/$defs/labelSelector"},"policyTypes":{"type":["array","string"],"items":{"type":"string","examples":["Ingress","Egress"]},"description":"The directions in which the policy isolates the selected pods."},"ingress":{"type":["array","string"],"items":{"$ref":"#/$defs/ingressRule"},"description":"What may reach the selected pods."},"egress":{"type":["array","string"],"items":{"$ref":"#/$defs/egressRule"},"description":"What the selected pods may reach."}}}},"examples":[{"apiVersion":"networking.k8s.io/v1","kind":"NetworkPolicy","metadata":{"name":"deny-all"},"spec":{"podSelector":{},"policyTypes":["Ingress","Egress"]}}],"$defs":{"labelSelector":{"title":"LabelSelector","type":"object","additionalProperties":false,"description":"Matches labels; an empty selector matches everything.","properties":{"matchLabels":{"type":["object","string"],"additionalProperties":{"type":["string"]},"description":"Every key must have exactly this value."},"matchExpressions":{"type":["array","string"],"description":"Every requirement must hold.","items":{"title":"LabelSelectorRequirement","type":"object","additionalProperties":false,"required":["key","operator"],"description":"One requirement.","properties":{"key":{"type":"string","description":"The label's key."},"operator":{"type":"string","description":"How key and values relate.","examples":["In","NotIn","Exists","DoesNotExist"]},"values":{"type":["array","string"],"items":{"type":"string"},"description":"For In and NotIn, at least one; for Exists and DoesNotExist, none."}}}}}},"ingressRule":{"title":"NetworkPolicyIngressRule","type":"object","additionalProperties":false,"description":"Traffic that matches both from and ports is allowed.","properties":{"$each":{"type":"string","description":"An expression of a list: the item is repeated for each element."},"$as":{"type":"string","description":"The name of the element in expressions."},"$when":{"type":["boolean","string"],"description":"An expression of type boolean: the item is there only where it is true."},"$never":{"type":"string","description":"An expression of a list of CIDRs: no block of the rule may contain an address of them."},"from":{"type":["array","string"],"items":{"$ref":"#/$defs/peer"},"description":"Sources; absent means every source."},"ports":{"type":["array","string"],"items":{"$ref":"#/$defs/port"},"description":"Ports of the selected pods; absent means all."}}},"egressRule":{"title":"NetworkPolicyEgressRule","type":"object","additionalProperties":false,"description":"Traffic that matches both to and ports is allowed.","properties":{"$each":{"type":"string","description":"An expression of a list: the item is repeated for each element."},"$as":{"type":"string","description":"The name of the element in expressions."},"$when":{"type":["boolean","string"],"description":"An expression of type boolean: the item is there only where it is true."},"$never":{"type":"string","description":"An expression of a list of CIDRs: no block of the rule may contain an address of them."},"to":{"type":["array","string"],"items":{"$ref":"#/$defs/peer"},"description":"Destinations; absent means every destination."},"ports":{"type":["array","string"],"items":{"$ref":"#/$defs/port"},"description":"Destination ports; absent means all."}}},"peer":{"title":"NetworkPolicyPeer","type":"object","additionalProperties":false,"description":"Pods and namespaces by selectors, or a range of addresses.","properties":{"$each":{"type":"string","description":"An expression of a list: the item is repeated for each element."},"$as":{"type":"string","description":"The name of the element in expressions."},"$when":{"type":["boolean","string"],"description":"An expression of type boolean: the item is there only where it is true."},"podSelector":{"$ref":"#/$defs/labelSelector"},"namespaceSelector":{"$ref":"#/$defs/labelSelector"},"ipBlock":{"title":"IPBlock","type":"object","additionalProperties":false,"required":["cidr"],"description":"A range of addresses without the excepted ones.","properties":{"cidr":{"type":"string","description":"The range."},"except":{"type":["array","string"],"items":{"type":"string"},"description":"Ranges strictly inside cidr that are left out."}}}}},"port":{"title":"NetworkPolicyPort","type":"object","additionalProperties":false,"description":"Ports of one protocol.","properties":{"$each":{"type":"string","description":"An expression of a list: the item is repeated for each element."},"$as":{"type":"string","description":"The name of the element in expressions."},"$when":{"type":["boolean","string"],"description":"An expression of type boolean: the item is there only where it is true."},"protocol":{"type":"string","description":"Default: TCP.","examples":["TCP","UDP","SCTP"]},"port":{"type":["integer","string"],"description":"A number or the name of a container port; absent means all ports."},"endPort":{"type":["integer","string"],"description":"Last port of a range that begins at port."}}}}};
const schema54 = {"title":"LabelSelector","type":"object","additionalProperties":false,"description":"Matches labels; an empty selector matches everything.","properties":{"matchLabels":{"type":["object","string"],"additionalProperties":{"type":["string"]},"description":"Every key must have exactly this value."},"matchExpressions":{"type":["array","string"],"description":"Every requirement must hold.","items":{"title":"LabelSelectorRequirement","type":"object","additionalProperties":false,"required":["key","operator"],"description":"One requirement.","properties":{"key":{"type":"string","description":"The label's key."},"operator":{"type":"string","description":"How key and values relate.","examples":["In","NotIn","Exists","DoesNotExist"]},"values":{"type":["array","string"],"items":{"type":"string"},"description":"For In and NotIn, at least one; for Exists and DoesNotExist, none."}}}}}};
const schema55 = {"title":"NetworkPolicyIngressRule","type":"object","additionalProperties":false,"description":"Traffic that matches both from and ports is allowed.","properties":{"$each":{"type":"string","description":"An expression of a list: the item is repeated for each element."},"$as":{"type":"string","description":"The name of the element in expressions."},"$when":{"type":["boolean","string"],"description":"An expression of type boolean: the item is there only where it is true."},"$never":{"type":"string","description":"An expression of a list of CIDRs: no block of the rule may contain an address of them."},"from":{"type":["array","string"],"items":{"$ref":"#/$defs/peer"},"description":"Sources; absent means every source."},"ports":{"type":["array","string"],"items":{"$ref":"#/$defs/port"},"description":"Ports of the selected pods; absent means all."}}};
const schema59 = {"title":"NetworkPolicyPort","type":"object","additionalProperties":false,"description":"Ports of one protocol.","properties":{"$each":{"type":"string","description":"An expression of a list: the item is repeated for each element."},"$as":{"type":"string","description":"The name of the element in expressions."},"$when":{"type":["boolean","string"],"description":"An expression of type boolean: the item is there only where it is true."},"protocol":{"type":"string","description":"Default: TCP.","examples":["TCP","UDP","SCTP"]},"port":{"type":["integer","string"],"description":"A number or the name of a container port; absent means all ports."},"endPort":{"type":["integer","string"],"description":"Last port of a range that begins at port."}}};
const schema56 = {"title":"NetworkPolicyPeer","type":"object","additionalProperties":false,"description":"Pods and namespaces by selectors, or a range of addresses.","properties":{"$each":{"type":"string","description":"An expression of a list: the item is repeated for each element."},"$as":{"type":"string","description":"The name of the element in expressions."},"$when":{"type":["boolean","string"],"description":"An expression of type boolean: the item is there only where it is true."},"podSelector":{"$ref":"#/$defs/labelSelector"},"namespaceSelector":{"$ref":"#/$defs/labelSelector"},"ipBlock":{"title":"IPBlock","type":"object","additionalProperties":false,"required":["cidr"],"description":"A range of addresses without the excepted ones.","properties":{"cidr":{"type":"string","description":"The range."},"except":{"type":["array","string"],"items":{"type":"string"},"description":"Ranges strictly inside cidr that are left out."}}}}};

function validate46(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate46.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "$each") || (key0 === "$as")) || (key0 === "$when")) || (key0 === "podSelector")) || (key0 === "namespaceSelector")) || (key0 === "ipBlock"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema56,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.$each !== undefined){
let data0 = data.$each;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/$each",schemaPath:"#/properties/%24each/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema56.properties.$each.type,parentSchema:schema56.properties.$each,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.$as !== undefined){
let data1 = data.$as;
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/$as",schemaPath:"#/properties/%24as/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema56.properties.$as.type,parentSchema:schema56.properties.$as,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.$when !== undefined){
let data2 = data.$when;
if((typeof data2 !== "boolean") && (typeof data2 !== "string")){
const err3 = {instancePath:instancePath+"/$when",schemaPath:"#/properties/%24when/type",keyword:"type",params:{type: schema56.properties.$when.type},message:"must be boolean,string",schema:schema56.properties.$when.type,parentSchema:schema56.properties.$when,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.podSelector !== undefined){
let data3 = data.podSelector;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
if(!((key1 === "matchLabels") || (key1 === "matchExpressions"))){
const err4 = {instancePath:instancePath+"/podSelector",schemaPath:"#/$defs/labelSelector/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema54,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data3.matchLabels !== undefined){
let data4 = data3.matchLabels;
if((!(data4 && typeof data4 == "object" && !Array.isArray(data4))) && (typeof data4 !== "string")){
const err5 = {instancePath:instancePath+"/podSelector/matchLabels",schemaPath:"#/$defs/labelSelector/properties/matchLabels/type",keyword:"type",params:{type: schema54.properties.matchLabels.type},message:"must be object,string",schema:schema54.properties.matchLabels.type,parentSchema:schema54.properties.matchLabels,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key2 in data4){
let data5 = data4[key2];
if(typeof data5 !== "string"){
const err6 = {instancePath:instancePath+"/podSelector/matchLabels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/labelSelector/properties/matchLabels/additionalProperties/type",keyword:"type",params:{type: schema54.properties.matchLabels.additionalProperties.type},message:"must be string",schema:schema54.properties.matchLabels.additionalProperties.type,parentSchema:schema54.properties.matchLabels.additionalProperties,data:data5};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
}
if(data3.matchExpressions !== undefined){
let data6 = data3.matchExpressions;
if((!(Array.isArray(data6))) && (typeof data6 !== "string")){
const err7 = {instancePath:instancePath+"/podSelector/matchExpressions",schemaPath:"#/$defs/labelSelector/properties/matchExpressions/type",keyword:"type",params:{type: schema54.properties.matchExpressions.type},message:"must be array,string",schema:schema54.properties.matchExpressions.type,parentSchema:schema54.properties.matchExpressions,data:data6};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(Array.isArray(data6)){
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.key === undefined){
const err8 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i0,schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema54.properties.matchExpressions.items.required,parentSchema:schema54.properties.matchExpressions.items,data:data7};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data7.operator === undefined){
const err9 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i0,schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "operator"},message:"must have required property '"+"operator"+"'",schema:schema54.properties.matchExpressions.items.required,parentSchema:schema54.properties.matchExpressions.items,data:data7};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key3 in data7){
if(!(((key3 === "key") || (key3 === "operator")) || (key3 === "values"))){
const err10 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i0,schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema54.properties.matchExpressions.items,data:data7};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data7.key !== undefined){
let data8 = data7.key;
if(typeof data8 !== "string"){
const err11 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i0+"/key",schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.matchExpressions.items.properties.key.type,parentSchema:schema54.properties.matchExpressions.items.properties.key,data:data8};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data7.operator !== undefined){
let data9 = data7.operator;
if(typeof data9 !== "string"){
const err12 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i0+"/operator",schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/properties/operator/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.matchExpressions.items.properties.operator.type,parentSchema:schema54.properties.matchExpressions.items.properties.operator,data:data9};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data7.values !== undefined){
let data10 = data7.values;
if((!(Array.isArray(data10))) && (typeof data10 !== "string")){
const err13 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i0+"/values",schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/properties/values/type",keyword:"type",params:{type: schema54.properties.matchExpressions.items.properties.values.type},message:"must be array,string",schema:schema54.properties.matchExpressions.items.properties.values.type,parentSchema:schema54.properties.matchExpressions.items.properties.values,data:data10};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(Array.isArray(data10)){
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
let data11 = data10[i1];
if(typeof data11 !== "string"){
const err14 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i0+"/values/" + i1,schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/properties/values/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.matchExpressions.items.properties.values.items.type,parentSchema:schema54.properties.matchExpressions.items.properties.values.items,data:data11};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
}
}
else {
const err15 = {instancePath:instancePath+"/podSelector/matchExpressions/" + i0,schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema54.properties.matchExpressions.items.type,parentSchema:schema54.properties.matchExpressions.items,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
}
}
else {
const err16 = {instancePath:instancePath+"/podSelector",schemaPath:"#/$defs/labelSelector/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema54.type,parentSchema:schema54,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.namespaceSelector !== undefined){
let data12 = data.namespaceSelector;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key4 in data12){
if(!((key4 === "matchLabels") || (key4 === "matchExpressions"))){
const err17 = {instancePath:instancePath+"/namespaceSelector",schemaPath:"#/$defs/labelSelector/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema54,data:data12};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data12.matchLabels !== undefined){
let data13 = data12.matchLabels;
if((!(data13 && typeof data13 == "object" && !Array.isArray(data13))) && (typeof data13 !== "string")){
const err18 = {instancePath:instancePath+"/namespaceSelector/matchLabels",schemaPath:"#/$defs/labelSelector/properties/matchLabels/type",keyword:"type",params:{type: schema54.properties.matchLabels.type},message:"must be object,string",schema:schema54.properties.matchLabels.type,parentSchema:schema54.properties.matchLabels,data:data13};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
for(const key5 in data13){
let data14 = data13[key5];
if(typeof data14 !== "string"){
const err19 = {instancePath:instancePath+"/namespaceSelector/matchLabels/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/labelSelector/properties/matchLabels/additionalProperties/type",keyword:"type",params:{type: schema54.properties.matchLabels.additionalProperties.type},message:"must be string",schema:schema54.properties.matchLabels.additionalProperties.type,parentSchema:schema54.properties.matchLabels.additionalProperties,data:data14};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
}
if(data12.matchExpressions !== undefined){
let data15 = data12.matchExpressions;
if((!(Array.isArray(data15))) && (typeof data15 !== "string")){
const err20 = {instancePath:instancePath+"/namespaceSelector/matchExpressions",schemaPath:"#/$defs/labelSelector/properties/matchExpressions/type",keyword:"type",params:{type: schema54.properties.matchExpressions.type},message:"must be array,string",schema:schema54.properties.matchExpressions.type,parentSchema:schema54.properties.matchExpressions,data:data15};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(Array.isArray(data15)){
const len2 = data15.length;
for(let i2=0; i2<len2; i2++){
let data16 = data15[i2];
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.key === undefined){
const err21 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i2,schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema54.properties.matchExpressions.items.required,parentSchema:schema54.properties.matchExpressions.items,data:data16};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data16.operator === undefined){
const err22 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i2,schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "operator"},message:"must have required property '"+"operator"+"'",schema:schema54.properties.matchExpressions.items.required,parentSchema:schema54.properties.matchExpressions.items,data:data16};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
for(const key6 in data16){
if(!(((key6 === "key") || (key6 === "operator")) || (key6 === "values"))){
const err23 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i2,schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema54.properties.matchExpressions.items,data:data16};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data16.key !== undefined){
let data17 = data16.key;
if(typeof data17 !== "string"){
const err24 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i2+"/key",schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.matchExpressions.items.properties.key.type,parentSchema:schema54.properties.matchExpressions.items.properties.key,data:data17};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data16.operator !== undefined){
let data18 = data16.operator;
if(typeof data18 !== "string"){
const err25 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i2+"/operator",schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/properties/operator/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.matchExpressions.items.properties.operator.type,parentSchema:schema54.properties.matchExpressions.items.properties.operator,data:data18};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data16.values !== undefined){
let data19 = data16.values;
if((!(Array.isArray(data19))) && (typeof data19 !== "string")){
const err26 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i2+"/values",schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/properties/values/type",keyword:"type",params:{type: schema54.properties.matchExpressions.items.properties.values.type},message:"must be array,string",schema:schema54.properties.matchExpressions.items.properties.values.type,parentSchema:schema54.properties.matchExpressions.items.properties.values,data:data19};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(Array.isArray(data19)){
const len3 = data19.length;
for(let i3=0; i3<len3; i3++){
let data20 = data19[i3];
if(typeof data20 !== "string"){
const err27 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i2+"/values/" + i3,schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/properties/values/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.matchExpressions.items.properties.values.items.type,parentSchema:schema54.properties.matchExpressions.items.properties.values.items,data:data20};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
}
}
else {
const err28 = {instancePath:instancePath+"/namespaceSelector/matchExpressions/" + i2,schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema54.properties.matchExpressions.items.type,parentSchema:schema54.properties.matchExpressions.items,data:data16};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
}
}
else {
const err29 = {instancePath:instancePath+"/namespaceSelector",schemaPath:"#/$defs/labelSelector/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema54.type,parentSchema:schema54,data:data12};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.ipBlock !== undefined){
let data21 = data.ipBlock;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(data21.cidr === undefined){
const err30 = {instancePath:instancePath+"/ipBlock",schemaPath:"#/properties/ipBlock/required",keyword:"required",params:{missingProperty: "cidr"},message:"must have required property '"+"cidr"+"'",schema:schema56.properties.ipBlock.required,parentSchema:schema56.properties.ipBlock,data:data21};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
for(const key7 in data21){
if(!((key7 === "cidr") || (key7 === "except"))){
const err31 = {instancePath:instancePath+"/ipBlock",schemaPath:"#/properties/ipBlock/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema56.properties.ipBlock,data:data21};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data21.cidr !== undefined){
let data22 = data21.cidr;
if(typeof data22 !== "string"){
const err32 = {instancePath:instancePath+"/ipBlock/cidr",schemaPath:"#/properties/ipBlock/properties/cidr/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema56.properties.ipBlock.properties.cidr.type,parentSchema:schema56.properties.ipBlock.properties.cidr,data:data22};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data21.except !== undefined){
let data23 = data21.except;
if((!(Array.isArray(data23))) && (typeof data23 !== "string")){
const err33 = {instancePath:instancePath+"/ipBlock/except",schemaPath:"#/properties/ipBlock/properties/except/type",keyword:"type",params:{type: schema56.properties.ipBlock.properties.except.type},message:"must be array,string",schema:schema56.properties.ipBlock.properties.except.type,parentSchema:schema56.properties.ipBlock.properties.except,data:data23};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(Array.isArray(data23)){
const len4 = data23.length;
for(let i4=0; i4<len4; i4++){
let data24 = data23[i4];
if(typeof data24 !== "string"){
const err34 = {instancePath:instancePath+"/ipBlock/except/" + i4,schemaPath:"#/properties/ipBlock/properties/except/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema56.properties.ipBlock.properties.except.items.type,parentSchema:schema56.properties.ipBlock.properties.except.items,data:data24};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
}
}
else {
const err35 = {instancePath:instancePath+"/ipBlock",schemaPath:"#/properties/ipBlock/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema56.properties.ipBlock.type,parentSchema:schema56.properties.ipBlock,data:data21};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema56.type,parentSchema:schema56,data};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
validate46.errors = vErrors;
return errors === 0;
}
validate46.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate45(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate45.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "$each") || (key0 === "$as")) || (key0 === "$when")) || (key0 === "$never")) || (key0 === "from")) || (key0 === "ports"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema55,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.$each !== undefined){
let data0 = data.$each;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/$each",schemaPath:"#/properties/%24each/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema55.properties.$each.type,parentSchema:schema55.properties.$each,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.$as !== undefined){
let data1 = data.$as;
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/$as",schemaPath:"#/properties/%24as/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema55.properties.$as.type,parentSchema:schema55.properties.$as,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.$when !== undefined){
let data2 = data.$when;
if((typeof data2 !== "boolean") && (typeof data2 !== "string")){
const err3 = {instancePath:instancePath+"/$when",schemaPath:"#/properties/%24when/type",keyword:"type",params:{type: schema55.properties.$when.type},message:"must be boolean,string",schema:schema55.properties.$when.type,parentSchema:schema55.properties.$when,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.$never !== undefined){
let data3 = data.$never;
if(typeof data3 !== "string"){
const err4 = {instancePath:instancePath+"/$never",schemaPath:"#/properties/%24never/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema55.properties.$never.type,parentSchema:schema55.properties.$never,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.from !== undefined){
let data4 = data.from;
if((!(Array.isArray(data4))) && (typeof data4 !== "string")){
const err5 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/type",keyword:"type",params:{type: schema55.properties.from.type},message:"must be array,string",schema:schema55.properties.from.type,parentSchema:schema55.properties.from,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
if(!(validate46(data4[i0], {instancePath:instancePath+"/from/" + i0,parentData:data4,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors);
errors = vErrors.length;
}
}
}
}
if(data.ports !== undefined){
let data6 = data.ports;
if((!(Array.isArray(data6))) && (typeof data6 !== "string")){
const err6 = {instancePath:instancePath+"/ports",schemaPath:"#/properties/ports/type",keyword:"type",params:{type: schema55.properties.ports.type},message:"must be array,string",schema:schema55.properties.ports.type,parentSchema:schema55.properties.ports,data:data6};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(Array.isArray(data6)){
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key1 in data7){
if(!((((((key1 === "$each") || (key1 === "$as")) || (key1 === "$when")) || (key1 === "protocol")) || (key1 === "port")) || (key1 === "endPort"))){
const err7 = {instancePath:instancePath+"/ports/" + i1,schemaPath:"#/$defs/port/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema59,data:data7};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data7.$each !== undefined){
let data8 = data7.$each;
if(typeof data8 !== "string"){
const err8 = {instancePath:instancePath+"/ports/" + i1+"/$each",schemaPath:"#/$defs/port/properties/%24each/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.properties.$each.type,parentSchema:schema59.properties.$each,data:data8};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data7.$as !== undefined){
let data9 = data7.$as;
if(typeof data9 !== "string"){
const err9 = {instancePath:instancePath+"/ports/" + i1+"/$as",schemaPath:"#/$defs/port/properties/%24as/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.properties.$as.type,parentSchema:schema59.properties.$as,data:data9};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data7.$when !== undefined){
let data10 = data7.$when;
if((typeof data10 !== "boolean") && (typeof data10 !== "string")){
const err10 = {instancePath:instancePath+"/ports/" + i1+"/$when",schemaPath:"#/$defs/port/properties/%24when/type",keyword:"type",params:{type: schema59.properties.$when.type},message:"must be boolean,string",schema:schema59.properties.$when.type,parentSchema:schema59.properties.$when,data:data10};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data7.protocol !== undefined){
let data11 = data7.protocol;
if(typeof data11 !== "string"){
const err11 = {instancePath:instancePath+"/ports/" + i1+"/protocol",schemaPath:"#/$defs/port/properties/protocol/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.properties.protocol.type,parentSchema:schema59.properties.protocol,data:data11};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data7.port !== undefined){
let data12 = data7.port;
if((!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))) && (typeof data12 !== "string")){
const err12 = {instancePath:instancePath+"/ports/" + i1+"/port",schemaPath:"#/$defs/port/properties/port/type",keyword:"type",params:{type: schema59.properties.port.type},message:"must be integer,string",schema:schema59.properties.port.type,parentSchema:schema59.properties.port,data:data12};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data7.endPort !== undefined){
let data13 = data7.endPort;
if((!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))) && (typeof data13 !== "string")){
const err13 = {instancePath:instancePath+"/ports/" + i1+"/endPort",schemaPath:"#/$defs/port/properties/endPort/type",keyword:"type",params:{type: schema59.properties.endPort.type},message:"must be integer,string",schema:schema59.properties.endPort.type,parentSchema:schema59.properties.endPort,data:data13};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/ports/" + i1,schemaPath:"#/$defs/port/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema59.type,parentSchema:schema59,data:data7};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema55.type,parentSchema:schema55,data};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate45.errors = vErrors;
return errors === 0;
}
validate45.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema60 = {"title":"NetworkPolicyEgressRule","type":"object","additionalProperties":false,"description":"Traffic that matches both to and ports is allowed.","properties":{"$each":{"type":"string","description":"An expression of a list: the item is repeated for each element."},"$as":{"type":"string","description":"The name of the element in expressions."},"$when":{"type":["boolean","string"],"description":"An expression of type boolean: the item is there only where it is true."},"$never":{"type":"string","description":"An expression of a list of CIDRs: no block of the rule may contain an address of them."},"to":{"type":["array","string"],"items":{"$ref":"#/$defs/peer"},"description":"Destinations; absent means every destination."},"ports":{"type":["array","string"],"items":{"$ref":"#/$defs/port"},"description":"Destination ports; absent means all."}}};

function validate49(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate49.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "$each") || (key0 === "$as")) || (key0 === "$when")) || (key0 === "$never")) || (key0 === "to")) || (key0 === "ports"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema60,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.$each !== undefined){
let data0 = data.$each;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/$each",schemaPath:"#/properties/%24each/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema60.properties.$each.type,parentSchema:schema60.properties.$each,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.$as !== undefined){
let data1 = data.$as;
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/$as",schemaPath:"#/properties/%24as/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema60.properties.$as.type,parentSchema:schema60.properties.$as,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.$when !== undefined){
let data2 = data.$when;
if((typeof data2 !== "boolean") && (typeof data2 !== "string")){
const err3 = {instancePath:instancePath+"/$when",schemaPath:"#/properties/%24when/type",keyword:"type",params:{type: schema60.properties.$when.type},message:"must be boolean,string",schema:schema60.properties.$when.type,parentSchema:schema60.properties.$when,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.$never !== undefined){
let data3 = data.$never;
if(typeof data3 !== "string"){
const err4 = {instancePath:instancePath+"/$never",schemaPath:"#/properties/%24never/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema60.properties.$never.type,parentSchema:schema60.properties.$never,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.to !== undefined){
let data4 = data.to;
if((!(Array.isArray(data4))) && (typeof data4 !== "string")){
const err5 = {instancePath:instancePath+"/to",schemaPath:"#/properties/to/type",keyword:"type",params:{type: schema60.properties.to.type},message:"must be array,string",schema:schema60.properties.to.type,parentSchema:schema60.properties.to,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
if(!(validate46(data4[i0], {instancePath:instancePath+"/to/" + i0,parentData:data4,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors);
errors = vErrors.length;
}
}
}
}
if(data.ports !== undefined){
let data6 = data.ports;
if((!(Array.isArray(data6))) && (typeof data6 !== "string")){
const err6 = {instancePath:instancePath+"/ports",schemaPath:"#/properties/ports/type",keyword:"type",params:{type: schema60.properties.ports.type},message:"must be array,string",schema:schema60.properties.ports.type,parentSchema:schema60.properties.ports,data:data6};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(Array.isArray(data6)){
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key1 in data7){
if(!((((((key1 === "$each") || (key1 === "$as")) || (key1 === "$when")) || (key1 === "protocol")) || (key1 === "port")) || (key1 === "endPort"))){
const err7 = {instancePath:instancePath+"/ports/" + i1,schemaPath:"#/$defs/port/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema59,data:data7};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data7.$each !== undefined){
let data8 = data7.$each;
if(typeof data8 !== "string"){
const err8 = {instancePath:instancePath+"/ports/" + i1+"/$each",schemaPath:"#/$defs/port/properties/%24each/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.properties.$each.type,parentSchema:schema59.properties.$each,data:data8};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data7.$as !== undefined){
let data9 = data7.$as;
if(typeof data9 !== "string"){
const err9 = {instancePath:instancePath+"/ports/" + i1+"/$as",schemaPath:"#/$defs/port/properties/%24as/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.properties.$as.type,parentSchema:schema59.properties.$as,data:data9};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data7.$when !== undefined){
let data10 = data7.$when;
if((typeof data10 !== "boolean") && (typeof data10 !== "string")){
const err10 = {instancePath:instancePath+"/ports/" + i1+"/$when",schemaPath:"#/$defs/port/properties/%24when/type",keyword:"type",params:{type: schema59.properties.$when.type},message:"must be boolean,string",schema:schema59.properties.$when.type,parentSchema:schema59.properties.$when,data:data10};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data7.protocol !== undefined){
let data11 = data7.protocol;
if(typeof data11 !== "string"){
const err11 = {instancePath:instancePath+"/ports/" + i1+"/protocol",schemaPath:"#/$defs/port/properties/protocol/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.properties.protocol.type,parentSchema:schema59.properties.protocol,data:data11};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data7.port !== undefined){
let data12 = data7.port;
if((!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))) && (typeof data12 !== "string")){
const err12 = {instancePath:instancePath+"/ports/" + i1+"/port",schemaPath:"#/$defs/port/properties/port/type",keyword:"type",params:{type: schema59.properties.port.type},message:"must be integer,string",schema:schema59.properties.port.type,parentSchema:schema59.properties.port,data:data12};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data7.endPort !== undefined){
let data13 = data7.endPort;
if((!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))) && (typeof data13 !== "string")){
const err13 = {instancePath:instancePath+"/ports/" + i1+"/endPort",schemaPath:"#/$defs/port/properties/endPort/type",keyword:"type",params:{type: schema59.properties.endPort.type},message:"must be integer,string",schema:schema59.properties.endPort.type,parentSchema:schema59.properties.endPort,data:data13};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/ports/" + i1,schemaPath:"#/$defs/port/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema59.type,parentSchema:schema59,data:data7};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema60.type,parentSchema:schema60,data};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate49.errors = vErrors;
return errors === 0;
}
validate49.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate44(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://ringfence.dev/schemas/policy-template.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate44.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"},message:"must have required property '"+"apiVersion"+"'",schema:schema53.required,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema53.required,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"},message:"must have required property '"+"metadata"+"'",schema:schema53.required,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.spec === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"},message:"must have required property '"+"spec"+"'",schema:schema53.required,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "$let") || (key0 === "$each")) || (key0 === "$as")) || (key0 === "$when")) || (key0 === "apiVersion")) || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "spec"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.$let !== undefined){
let data0 = data.$let;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
let data1 = data0[key1];
if(typeof data1 !== "string"){
const err5 = {instancePath:instancePath+"/$let/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/%24let/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.$let.additionalProperties.type,parentSchema:schema53.properties.$let.additionalProperties,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/$let",schemaPath:"#/properties/%24let/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema53.properties.$let.type,parentSchema:schema53.properties.$let,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.$each !== undefined){
let data2 = data.$each;
if(typeof data2 !== "string"){
const err7 = {instancePath:instancePath+"/$each",schemaPath:"#/properties/%24each/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.$each.type,parentSchema:schema53.properties.$each,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.$as !== undefined){
let data3 = data.$as;
if(typeof data3 !== "string"){
const err8 = {instancePath:instancePath+"/$as",schemaPath:"#/properties/%24as/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.$as.type,parentSchema:schema53.properties.$as,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.$when !== undefined){
let data4 = data.$when;
if((typeof data4 !== "boolean") && (typeof data4 !== "string")){
const err9 = {instancePath:instancePath+"/$when",schemaPath:"#/properties/%24when/type",keyword:"type",params:{type: schema53.properties.$when.type},message:"must be boolean,string",schema:schema53.properties.$when.type,parentSchema:schema53.properties.$when,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.apiVersion !== undefined){
let data5 = data.apiVersion;
if("networking.k8s.io/v1" !== data5){
const err10 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue: "networking.k8s.io/v1"},message:"must be equal to constant",schema:"networking.k8s.io/v1",parentSchema:schema53.properties.apiVersion,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.kind !== undefined){
let data6 = data.kind;
if("NetworkPolicy" !== data6){
const err11 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "NetworkPolicy"},message:"must be equal to constant",schema:"NetworkPolicy",parentSchema:schema53.properties.kind,data:data6};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.metadata !== undefined){
let data7 = data.metadata;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.name === undefined){
const err12 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema53.properties.metadata.required,parentSchema:schema53.properties.metadata,data:data7};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key2 in data7){
if(!((((key2 === "name") || (key2 === "namespace")) || (key2 === "labels")) || (key2 === "annotations"))){
const err13 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema53.properties.metadata,data:data7};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data7.name !== undefined){
let data8 = data7.name;
if(typeof data8 !== "string"){
const err14 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.metadata.properties.name.type,parentSchema:schema53.properties.metadata.properties.name,data:data8};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data7.namespace !== undefined){
let data9 = data7.namespace;
if(typeof data9 !== "string"){
const err15 = {instancePath:instancePath+"/metadata/namespace",schemaPath:"#/properties/metadata/properties/namespace/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.metadata.properties.namespace.type,parentSchema:schema53.properties.metadata.properties.namespace,data:data9};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data7.labels !== undefined){
let data10 = data7.labels;
if((!(data10 && typeof data10 == "object" && !Array.isArray(data10))) && (typeof data10 !== "string")){
const err16 = {instancePath:instancePath+"/metadata/labels",schemaPath:"#/properties/metadata/properties/labels/type",keyword:"type",params:{type: schema53.properties.metadata.properties.labels.type},message:"must be object,string",schema:schema53.properties.metadata.properties.labels.type,parentSchema:schema53.properties.metadata.properties.labels,data:data10};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key3 in data10){
let data11 = data10[key3];
if(typeof data11 !== "string"){
const err17 = {instancePath:instancePath+"/metadata/labels/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metadata/properties/labels/additionalProperties/type",keyword:"type",params:{type: schema53.properties.metadata.properties.labels.additionalProperties.type},message:"must be string",schema:schema53.properties.metadata.properties.labels.additionalProperties.type,parentSchema:schema53.properties.metadata.properties.labels.additionalProperties,data:data11};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
}
if(data7.annotations !== undefined){
let data12 = data7.annotations;
if((!(data12 && typeof data12 == "object" && !Array.isArray(data12))) && (typeof data12 !== "string")){
const err18 = {instancePath:instancePath+"/metadata/annotations",schemaPath:"#/properties/metadata/properties/annotations/type",keyword:"type",params:{type: schema53.properties.metadata.properties.annotations.type},message:"must be object,string",schema:schema53.properties.metadata.properties.annotations.type,parentSchema:schema53.properties.metadata.properties.annotations,data:data12};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key4 in data12){
let data13 = data12[key4];
if(typeof data13 !== "string"){
const err19 = {instancePath:instancePath+"/metadata/annotations/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metadata/properties/annotations/additionalProperties/type",keyword:"type",params:{type: schema53.properties.metadata.properties.annotations.additionalProperties.type},message:"must be string",schema:schema53.properties.metadata.properties.annotations.additionalProperties.type,parentSchema:schema53.properties.metadata.properties.annotations.additionalProperties,data:data13};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
}
}
else {
const err20 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema53.properties.metadata.type,parentSchema:schema53.properties.metadata,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.spec !== undefined){
let data14 = data.spec;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(data14.podSelector === undefined){
const err21 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "podSelector"},message:"must have required property '"+"podSelector"+"'",schema:schema53.properties.spec.required,parentSchema:schema53.properties.spec,data:data14};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
for(const key5 in data14){
if(!((((key5 === "podSelector") || (key5 === "policyTypes")) || (key5 === "ingress")) || (key5 === "egress"))){
const err22 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema53.properties.spec,data:data14};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data14.podSelector !== undefined){
let data15 = data14.podSelector;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
for(const key6 in data15){
if(!((key6 === "matchLabels") || (key6 === "matchExpressions"))){
const err23 = {instancePath:instancePath+"/spec/podSelector",schemaPath:"#/$defs/labelSelector/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema54,data:data15};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data15.matchLabels !== undefined){
let data16 = data15.matchLabels;
if((!(data16 && typeof data16 == "object" && !Array.isArray(data16))) && (typeof data16 !== "string")){
const err24 = {instancePath:instancePath+"/spec/podSelector/matchLabels",schemaPath:"#/$defs/labelSelector/properties/matchLabels/type",keyword:"type",params:{type: schema54.properties.matchLabels.type},message:"must be object,string",schema:schema54.properties.matchLabels.type,parentSchema:schema54.properties.matchLabels,data:data16};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key7 in data16){
let data17 = data16[key7];
if(typeof data17 !== "string"){
const err25 = {instancePath:instancePath+"/spec/podSelector/matchLabels/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/labelSelector/properties/matchLabels/additionalProperties/type",keyword:"type",params:{type: schema54.properties.matchLabels.additionalProperties.type},message:"must be string",schema:schema54.properties.matchLabels.additionalProperties.type,parentSchema:schema54.properties.matchLabels.additionalProperties,data:data17};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
}
if(data15.matchExpressions !== undefined){
let data18 = data15.matchExpressions;
if((!(Array.isArray(data18))) && (typeof data18 !== "string")){
const err26 = {instancePath:instancePath+"/spec/podSelector/matchExpressions",schemaPath:"#/$defs/labelSelector/properties/matchExpressions/type",keyword:"type",params:{type: schema54.properties.matchExpressions.type},message:"must be array,string",schema:schema54.properties.matchExpressions.type,parentSchema:schema54.properties.matchExpressions,data:data18};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(Array.isArray(data18)){
const len0 = data18.length;
for(let i0=0; i0<len0; i0++){
let data19 = data18[i0];
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(data19.key === undefined){
const err27 = {instancePath:instancePath+"/spec/podSelector/matchExpressions/" + i0,schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema54.properties.matchExpressions.items.required,parentSchema:schema54.properties.matchExpressions.items,data:data19};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data19.operator === undefined){
const err28 = {instancePath:instancePath+"/spec/podSelector/matchExpressions/" + i0,schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "operator"},message:"must have required property '"+"operator"+"'",schema:schema54.properties.matchExpressions.items.required,parentSchema:schema54.properties.matchExpressions.items,data:data19};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
for(const key8 in data19){
if(!(((key8 === "key") || (key8 === "operator")) || (key8 === "values"))){
const err29 = {instancePath:instancePath+"/spec/podSelector/matchExpressions/" + i0,schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema54.properties.matchExpressions.items,data:data19};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data19.key !== undefined){
let data20 = data19.key;
if(typeof data20 !== "string"){
const err30 = {instancePath:instancePath+"/spec/podSelector/matchExpressions/" + i0+"/key",schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.matchExpressions.items.properties.key.type,parentSchema:schema54.properties.matchExpressions.items.properties.key,data:data20};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data19.operator !== undefined){
let data21 = data19.operator;
if(typeof data21 !== "string"){
const err31 = {instancePath:instancePath+"/spec/podSelector/matchExpressions/" + i0+"/operator",schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/properties/operator/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.matchExpressions.items.properties.operator.type,parentSchema:schema54.properties.matchExpressions.items.properties.operator,data:data21};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data19.values !== undefined){
let data22 = data19.values;
if((!(Array.isArray(data22))) && (typeof data22 !== "string")){
const err32 = {instancePath:instancePath+"/spec/podSelector/matchExpressions/" + i0+"/values",schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/properties/values/type",keyword:"type",params:{type: schema54.properties.matchExpressions.items.properties.values.type},message:"must be array,string",schema:schema54.properties.matchExpressions.items.properties.values.type,parentSchema:schema54.properties.matchExpressions.items.properties.values,data:data22};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(Array.isArray(data22)){
const len1 = data22.length;
for(let i1=0; i1<len1; i1++){
let data23 = data22[i1];
if(typeof data23 !== "string"){
const err33 = {instancePath:instancePath+"/spec/podSelector/matchExpressions/" + i0+"/values/" + i1,schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/properties/values/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.matchExpressions.items.properties.values.items.type,parentSchema:schema54.properties.matchExpressions.items.properties.values.items,data:data23};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
}
}
else {
const err34 = {instancePath:instancePath+"/spec/podSelector/matchExpressions/" + i0,schemaPath:"#/$defs/labelSelector/properties/matchExpressions/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema54.properties.matchExpressions.items.type,parentSchema:schema54.properties.matchExpressions.items,data:data19};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
}
}
else {
const err35 = {instancePath:instancePath+"/spec/podSelector",schemaPath:"#/$defs/labelSelector/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema54.type,parentSchema:schema54,data:data15};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data14.policyTypes !== undefined){
let data24 = data14.policyTypes;
if((!(Array.isArray(data24))) && (typeof data24 !== "string")){
const err36 = {instancePath:instancePath+"/spec/policyTypes",schemaPath:"#/properties/spec/properties/policyTypes/type",keyword:"type",params:{type: schema53.properties.spec.properties.policyTypes.type},message:"must be array,string",schema:schema53.properties.spec.properties.policyTypes.type,parentSchema:schema53.properties.spec.properties.policyTypes,data:data24};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(Array.isArray(data24)){
const len2 = data24.length;
for(let i2=0; i2<len2; i2++){
let data25 = data24[i2];
if(typeof data25 !== "string"){
const err37 = {instancePath:instancePath+"/spec/policyTypes/" + i2,schemaPath:"#/properties/spec/properties/policyTypes/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.spec.properties.policyTypes.items.type,parentSchema:schema53.properties.spec.properties.policyTypes.items,data:data25};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
}
if(data14.ingress !== undefined){
let data26 = data14.ingress;
if((!(Array.isArray(data26))) && (typeof data26 !== "string")){
const err38 = {instancePath:instancePath+"/spec/ingress",schemaPath:"#/properties/spec/properties/ingress/type",keyword:"type",params:{type: schema53.properties.spec.properties.ingress.type},message:"must be array,string",schema:schema53.properties.spec.properties.ingress.type,parentSchema:schema53.properties.spec.properties.ingress,data:data26};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(Array.isArray(data26)){
const len3 = data26.length;
for(let i3=0; i3<len3; i3++){
if(!(validate45(data26[i3], {instancePath:instancePath+"/spec/ingress/" + i3,parentData:data26,parentDataProperty:i3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
}
}
}
if(data14.egress !== undefined){
let data28 = data14.egress;
if((!(Array.isArray(data28))) && (typeof data28 !== "string")){
const err39 = {instancePath:instancePath+"/spec/egress",schemaPath:"#/properties/spec/properties/egress/type",keyword:"type",params:{type: schema53.properties.spec.properties.egress.type},message:"must be array,string",schema:schema53.properties.spec.properties.egress.type,parentSchema:schema53.properties.spec.properties.egress,data:data28};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(Array.isArray(data28)){
const len4 = data28.length;
for(let i4=0; i4<len4; i4++){
if(!(validate49(data28[i4], {instancePath:instancePath+"/spec/egress/" + i4,parentData:data28,parentDataProperty:i4,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
}
}
}
}
else {
const err40 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema53.properties.spec.type,parentSchema:schema53.properties.spec,data:data14};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema53.type,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
validate44.errors = vErrors;
return errors === 0;
}
validate44.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const review_rules = validate52;
const schema62 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://ringfence.dev/schemas/review-rules.schema.json","title":"ReviewRules","description":"`.github/ringfence.yaml` on the default branch: who may accept which hazards of a pull request.","type":"object","additionalProperties":false,"required":["apiVersion","kind","spec"],"properties":{"apiVersion":{"const":"ringfence.dev/v1alpha1","description":"The version of Ringfence's own source formats."},"kind":{"const":"ReviewRules","description":"The kind of this source."},"spec":{"type":"object","title":"Review rules spec","additionalProperties":false,"required":["accept"],"description":"What holds for the review of pull requests.","properties":{"accept":{"type":"array","minItems":1,"description":"Who may accept which codes. A code that no entry lists may be accepted by the roles maintain and admin.","items":{"type":"object","title":"Acceptors","additionalProperties":false,"required":["codes"],"minProperties":2,"description":"Codes, and the people, teams and roles that may accept them. One of the three is enough for a person.","properties":{"codes":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","enum":["opened","closed","fails-open","tenants-regrouped","network-claims-public","metadata-opened","lifeline","tenant-path","mass-delete","exposed-to-everyone","delivery-redirected","metadata-narrowed","workloads-unknown","internet-opened","whole-namespace-let-in","wider-block","cut-off","newly-isolated"]},"description":"Codes of hazards; opened and closed for a gate that asks for these.","examples":[["internet-opened"]]},"people":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","minLength":1},"description":"Names of accounts on GitHub.","examples":[["mara"]]},"teams":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","pattern":"^[a-z0-9_-]+$"},"description":"Teams of the organisation that owns the repository, as their addresses write them. The token needs the permission to read members.","examples":[["network"]]},"roles":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","minLength":1},"description":"Roles in the repository, as GitHub names them; an organisation's own roles, too.","examples":[["admin"]]}}},"examples":[[{"codes":["internet-opened"],"teams":["network"]}]]}}}},"examples":[{"apiVersion":"ringfence.dev/v1alpha1","kind":"ReviewRules","spec":{"accept":[{"codes":["internet-opened","wider-block"],"teams":["network"],"people":["mara"]},{"codes":["tenant-path"],"roles":["admin"]}]}}]};
const pattern4 = new RegExp("^[a-z0-9_-]+$", "u");

function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://ringfence.dev/schemas/review-rules.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate52.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"},message:"must have required property '"+"apiVersion"+"'",schema:schema62.required,parentSchema:schema62,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema62.required,parentSchema:schema62,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.spec === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"},message:"must have required property '"+"spec"+"'",schema:schema62.required,parentSchema:schema62,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "spec"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema62,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if("ringfence.dev/v1alpha1" !== data0){
const err4 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue: "ringfence.dev/v1alpha1"},message:"must be equal to constant",schema:"ringfence.dev/v1alpha1",parentSchema:schema62.properties.apiVersion,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if("ReviewRules" !== data1){
const err5 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "ReviewRules"},message:"must be equal to constant",schema:"ReviewRules",parentSchema:schema62.properties.kind,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.spec !== undefined){
let data2 = data.spec;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.accept === undefined){
const err6 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "accept"},message:"must have required property '"+"accept"+"'",schema:schema62.properties.spec.required,parentSchema:schema62.properties.spec,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key1 in data2){
if(!(key1 === "accept")){
const err7 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema62.properties.spec,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data2.accept !== undefined){
let data3 = data2.accept;
if(Array.isArray(data3)){
if(data3.length < 1){
const err8 = {instancePath:instancePath+"/spec/accept",schemaPath:"#/properties/spec/properties/accept/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema62.properties.spec.properties.accept,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(Object.keys(data4).length < 2){
const err9 = {instancePath:instancePath+"/spec/accept/" + i0,schemaPath:"#/properties/spec/properties/accept/items/minProperties",keyword:"minProperties",params:{limit: 2},message:"must NOT have fewer than 2 properties",schema:2,parentSchema:schema62.properties.spec.properties.accept.items,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data4.codes === undefined){
const err10 = {instancePath:instancePath+"/spec/accept/" + i0,schemaPath:"#/properties/spec/properties/accept/items/required",keyword:"required",params:{missingProperty: "codes"},message:"must have required property '"+"codes"+"'",schema:schema62.properties.spec.properties.accept.items.required,parentSchema:schema62.properties.spec.properties.accept.items,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
for(const key2 in data4){
if(!((((key2 === "codes") || (key2 === "people")) || (key2 === "teams")) || (key2 === "roles"))){
const err11 = {instancePath:instancePath+"/spec/accept/" + i0,schemaPath:"#/properties/spec/properties/accept/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema62.properties.spec.properties.accept.items,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data4.codes !== undefined){
let data5 = data4.codes;
if(Array.isArray(data5)){
if(data5.length < 1){
const err12 = {instancePath:instancePath+"/spec/accept/" + i0+"/codes",schemaPath:"#/properties/spec/properties/accept/items/properties/codes/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema62.properties.spec.properties.accept.items.properties.codes,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
if(typeof data6 !== "string"){
const err13 = {instancePath:instancePath+"/spec/accept/" + i0+"/codes/" + i1,schemaPath:"#/properties/spec/properties/accept/items/properties/codes/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema62.properties.spec.properties.accept.items.properties.codes.items.type,parentSchema:schema62.properties.spec.properties.accept.items.properties.codes.items,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!((((((((((((((((((data6 === "opened") || (data6 === "closed")) || (data6 === "fails-open")) || (data6 === "tenants-regrouped")) || (data6 === "network-claims-public")) || (data6 === "metadata-opened")) || (data6 === "lifeline")) || (data6 === "tenant-path")) || (data6 === "mass-delete")) || (data6 === "exposed-to-everyone")) || (data6 === "delivery-redirected")) || (data6 === "metadata-narrowed")) || (data6 === "workloads-unknown")) || (data6 === "internet-opened")) || (data6 === "whole-namespace-let-in")) || (data6 === "wider-block")) || (data6 === "cut-off")) || (data6 === "newly-isolated"))){
const err14 = {instancePath:instancePath+"/spec/accept/" + i0+"/codes/" + i1,schemaPath:"#/properties/spec/properties/accept/items/properties/codes/items/enum",keyword:"enum",params:{allowedValues: schema62.properties.spec.properties.accept.items.properties.codes.items.enum},message:"must be equal to one of the allowed values",schema:schema62.properties.spec.properties.accept.items.properties.codes.items.enum,parentSchema:schema62.properties.spec.properties.accept.items.properties.codes.items,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
let i2 = data5.length;
let j0;
if(i2 > 1){
const indices0 = {};
for(;i2--;){
let item0 = data5[i2];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err15 = {instancePath:instancePath+"/spec/accept/" + i0+"/codes",schemaPath:"#/properties/spec/properties/accept/items/properties/codes/uniqueItems",keyword:"uniqueItems",params:{i: i2, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i2+" are identical)",schema:true,parentSchema:schema62.properties.spec.properties.accept.items.properties.codes,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
break;
}
indices0[item0] = i2;
}
}
}
else {
const err16 = {instancePath:instancePath+"/spec/accept/" + i0+"/codes",schemaPath:"#/properties/spec/properties/accept/items/properties/codes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema62.properties.spec.properties.accept.items.properties.codes.type,parentSchema:schema62.properties.spec.properties.accept.items.properties.codes,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data4.people !== undefined){
let data7 = data4.people;
if(Array.isArray(data7)){
if(data7.length < 1){
const err17 = {instancePath:instancePath+"/spec/accept/" + i0+"/people",schemaPath:"#/properties/spec/properties/accept/items/properties/people/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema62.properties.spec.properties.accept.items.properties.people,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
const len2 = data7.length;
for(let i3=0; i3<len2; i3++){
let data8 = data7[i3];
if(typeof data8 === "string"){
if(func1(data8) < 1){
const err18 = {instancePath:instancePath+"/spec/accept/" + i0+"/people/" + i3,schemaPath:"#/properties/spec/properties/accept/items/properties/people/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema62.properties.spec.properties.accept.items.properties.people.items,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/spec/accept/" + i0+"/people/" + i3,schemaPath:"#/properties/spec/properties/accept/items/properties/people/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema62.properties.spec.properties.accept.items.properties.people.items.type,parentSchema:schema62.properties.spec.properties.accept.items.properties.people.items,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
let i4 = data7.length;
let j1;
if(i4 > 1){
const indices1 = {};
for(;i4--;){
let item1 = data7[i4];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err20 = {instancePath:instancePath+"/spec/accept/" + i0+"/people",schemaPath:"#/properties/spec/properties/accept/items/properties/people/uniqueItems",keyword:"uniqueItems",params:{i: i4, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i4+" are identical)",schema:true,parentSchema:schema62.properties.spec.properties.accept.items.properties.people,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
break;
}
indices1[item1] = i4;
}
}
}
else {
const err21 = {instancePath:instancePath+"/spec/accept/" + i0+"/people",schemaPath:"#/properties/spec/properties/accept/items/properties/people/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema62.properties.spec.properties.accept.items.properties.people.type,parentSchema:schema62.properties.spec.properties.accept.items.properties.people,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data4.teams !== undefined){
let data9 = data4.teams;
if(Array.isArray(data9)){
if(data9.length < 1){
const err22 = {instancePath:instancePath+"/spec/accept/" + i0+"/teams",schemaPath:"#/properties/spec/properties/accept/items/properties/teams/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema62.properties.spec.properties.accept.items.properties.teams,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
const len3 = data9.length;
for(let i5=0; i5<len3; i5++){
let data10 = data9[i5];
if(typeof data10 === "string"){
if(!pattern4.test(data10)){
const err23 = {instancePath:instancePath+"/spec/accept/" + i0+"/teams/" + i5,schemaPath:"#/properties/spec/properties/accept/items/properties/teams/items/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9_-]+$"},message:"must match pattern \""+"^[a-z0-9_-]+$"+"\"",schema:"^[a-z0-9_-]+$",parentSchema:schema62.properties.spec.properties.accept.items.properties.teams.items,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/spec/accept/" + i0+"/teams/" + i5,schemaPath:"#/properties/spec/properties/accept/items/properties/teams/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema62.properties.spec.properties.accept.items.properties.teams.items.type,parentSchema:schema62.properties.spec.properties.accept.items.properties.teams.items,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
let i6 = data9.length;
let j2;
if(i6 > 1){
const indices2 = {};
for(;i6--;){
let item2 = data9[i6];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
const err25 = {instancePath:instancePath+"/spec/accept/" + i0+"/teams",schemaPath:"#/properties/spec/properties/accept/items/properties/teams/uniqueItems",keyword:"uniqueItems",params:{i: i6, j: j2},message:"must NOT have duplicate items (items ## "+j2+" and "+i6+" are identical)",schema:true,parentSchema:schema62.properties.spec.properties.accept.items.properties.teams,data:data9};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
break;
}
indices2[item2] = i6;
}
}
}
else {
const err26 = {instancePath:instancePath+"/spec/accept/" + i0+"/teams",schemaPath:"#/properties/spec/properties/accept/items/properties/teams/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema62.properties.spec.properties.accept.items.properties.teams.type,parentSchema:schema62.properties.spec.properties.accept.items.properties.teams,data:data9};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data4.roles !== undefined){
let data11 = data4.roles;
if(Array.isArray(data11)){
if(data11.length < 1){
const err27 = {instancePath:instancePath+"/spec/accept/" + i0+"/roles",schemaPath:"#/properties/spec/properties/accept/items/properties/roles/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema62.properties.spec.properties.accept.items.properties.roles,data:data11};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
const len4 = data11.length;
for(let i7=0; i7<len4; i7++){
let data12 = data11[i7];
if(typeof data12 === "string"){
if(func1(data12) < 1){
const err28 = {instancePath:instancePath+"/spec/accept/" + i0+"/roles/" + i7,schemaPath:"#/properties/spec/properties/accept/items/properties/roles/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema62.properties.spec.properties.accept.items.properties.roles.items,data:data12};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/spec/accept/" + i0+"/roles/" + i7,schemaPath:"#/properties/spec/properties/accept/items/properties/roles/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema62.properties.spec.properties.accept.items.properties.roles.items.type,parentSchema:schema62.properties.spec.properties.accept.items.properties.roles.items,data:data12};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
let i8 = data11.length;
let j3;
if(i8 > 1){
const indices3 = {};
for(;i8--;){
let item3 = data11[i8];
if(typeof item3 !== "string"){
continue;
}
if(typeof indices3[item3] == "number"){
j3 = indices3[item3];
const err30 = {instancePath:instancePath+"/spec/accept/" + i0+"/roles",schemaPath:"#/properties/spec/properties/accept/items/properties/roles/uniqueItems",keyword:"uniqueItems",params:{i: i8, j: j3},message:"must NOT have duplicate items (items ## "+j3+" and "+i8+" are identical)",schema:true,parentSchema:schema62.properties.spec.properties.accept.items.properties.roles,data:data11};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
break;
}
indices3[item3] = i8;
}
}
}
else {
const err31 = {instancePath:instancePath+"/spec/accept/" + i0+"/roles",schemaPath:"#/properties/spec/properties/accept/items/properties/roles/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema62.properties.spec.properties.accept.items.properties.roles.type,parentSchema:schema62.properties.spec.properties.accept.items.properties.roles,data:data11};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/spec/accept/" + i0,schemaPath:"#/properties/spec/properties/accept/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema62.properties.spec.properties.accept.items.type,parentSchema:schema62.properties.spec.properties.accept.items,data:data4};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/spec/accept",schemaPath:"#/properties/spec/properties/accept/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema62.properties.spec.properties.accept.type,parentSchema:schema62.properties.spec.properties.accept,data:data3};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema62.properties.spec.type,parentSchema:schema62.properties.spec,data:data2};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema62.type,parentSchema:schema62,data};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
validate52.errors = vErrors;
return errors === 0;
}
validate52.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const workloads = validate53;
const schema63 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://ringfence.dev/schemas/workloads.schema.json","title":"Workloads","description":"`policies/namespace-types/<type>/workloads.yaml`: the pods expected in every namespace of the type. A template.","type":"object","additionalProperties":false,"required":["apiVersion","kind","metadata","spec"],"properties":{"apiVersion":{"const":"ringfence.dev/v1alpha1","description":"The version of Ringfence's own source formats."},"kind":{"const":"Workloads","description":"The kind of this source."},"metadata":{"type":"object","title":"Metadata","additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string","minLength":1,"maxLength":253,"description":"The namespace type's name.","examples":["web-app"]}},"description":"Names this source."},"spec":{"type":"object","title":"Workloads spec","additionalProperties":false,"description":"The pods that are expected in a namespace of this type.","required":["workloads"],"properties":{"workloads":{"type":"array","description":"The workloads in order. Items can have directives ($each, $as, $when).","items":{"type":"object","title":"Workload","additionalProperties":false,"required":["name","labels"],"description":"Pods with the same labels and ports.","properties":{"$each":{"type":"string","description":"An expression that gives a list. The item is repeated for each element."},"$as":{"type":"string","description":"The name of the element in expressions."},"$when":{"type":["boolean","string"],"description":"An expression that gives a boolean. The item is rendered only if it is true."},"name":{"type":"string","minLength":1,"description":"The workload's name, unique in the namespace.","examples":["kube-apiserver"]},"kind":{"type":"string","enum":["Deployment","StatefulSet","DaemonSet","ReplicaSet","Job","CronJob","Pod"],"description":"The kind of object that creates the pods."},"labels":{"type":["object","array"],"description":"The pods' labels: a map, or a list of maps that are merged. Each map can have $when.","examples":[{"app":"web"}]},"ports":{"type":"array","items":{"type":"object","additionalProperties":false,"title":"Port","required":["port"],"properties":{"$when":{"type":["boolean","string"],"description":"An expression that gives a boolean. The item is rendered only if it is true."},"name":{"type":"string","minLength":1,"description":"The name that policies may use.","examples":["metrics"]},"port":{"type":["integer","string"],"description":"The number, or an expression for it.","examples":[8080]},"protocol":{"type":"string","description":"TCP (default), UDP or SCTP.","examples":["TCP"]}},"description":"A port on which the pods listen."},"description":"Ports on which the pods listen; they resolve named ports in policies."},"hostNetwork":{"type":["boolean","string"],"description":"true: the pods share their node's network, and policies do not select them."},"addresses":{"type":["array","string"],"items":{"type":"string"},"description":"Addresses of the pods where they are known and fixed.","examples":[["10.0.0.7"]]}}}}}}},"examples":[{"apiVersion":"ringfence.dev/v1alpha1","kind":"Workloads","metadata":{"name":"web-app"},"spec":{"workloads":[{"name":"web","labels":{"app":"web"},"ports":[{"name":"http","port":8080}]}]}}]};

function validate53(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://ringfence.dev/schemas/workloads.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate53.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"},message:"must have required property '"+"apiVersion"+"'",schema:schema63.required,parentSchema:schema63,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema63.required,parentSchema:schema63,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"},message:"must have required property '"+"metadata"+"'",schema:schema63.required,parentSchema:schema63,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.spec === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"},message:"must have required property '"+"spec"+"'",schema:schema63.required,parentSchema:schema63,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "spec"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema63,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if("ringfence.dev/v1alpha1" !== data0){
const err5 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue: "ringfence.dev/v1alpha1"},message:"must be equal to constant",schema:"ringfence.dev/v1alpha1",parentSchema:schema63.properties.apiVersion,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if("Workloads" !== data1){
const err6 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "Workloads"},message:"must be equal to constant",schema:"Workloads",parentSchema:schema63.properties.kind,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.metadata !== undefined){
let data2 = data.metadata;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.name === undefined){
const err7 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema63.properties.metadata.required,parentSchema:schema63.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key1 in data2){
if(!(key1 === "name")){
const err8 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema63.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data2.name !== undefined){
let data3 = data2.name;
if(typeof data3 === "string"){
if(func1(data3) > 253){
const err9 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema63.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(func1(data3) < 1){
const err10 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema63.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema63.properties.metadata.properties.name.type,parentSchema:schema63.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema63.properties.metadata.type,parentSchema:schema63.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.spec !== undefined){
let data4 = data.spec;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.workloads === undefined){
const err13 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "workloads"},message:"must have required property '"+"workloads"+"'",schema:schema63.properties.spec.required,parentSchema:schema63.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key2 in data4){
if(!(key2 === "workloads")){
const err14 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema63.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data4.workloads !== undefined){
let data5 = data4.workloads;
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.name === undefined){
const err15 = {instancePath:instancePath+"/spec/workloads/" + i0,schemaPath:"#/properties/spec/properties/workloads/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema63.properties.spec.properties.workloads.items.required,parentSchema:schema63.properties.spec.properties.workloads.items,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data6.labels === undefined){
const err16 = {instancePath:instancePath+"/spec/workloads/" + i0,schemaPath:"#/properties/spec/properties/workloads/items/required",keyword:"required",params:{missingProperty: "labels"},message:"must have required property '"+"labels"+"'",schema:schema63.properties.spec.properties.workloads.items.required,parentSchema:schema63.properties.spec.properties.workloads.items,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
for(const key3 in data6){
if(!(func3.call(schema63.properties.spec.properties.workloads.items.properties, key3))){
const err17 = {instancePath:instancePath+"/spec/workloads/" + i0,schemaPath:"#/properties/spec/properties/workloads/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema63.properties.spec.properties.workloads.items,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data6.$each !== undefined){
let data7 = data6.$each;
if(typeof data7 !== "string"){
const err18 = {instancePath:instancePath+"/spec/workloads/" + i0+"/$each",schemaPath:"#/properties/spec/properties/workloads/items/properties/%24each/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema63.properties.spec.properties.workloads.items.properties.$each.type,parentSchema:schema63.properties.spec.properties.workloads.items.properties.$each,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data6.$as !== undefined){
let data8 = data6.$as;
if(typeof data8 !== "string"){
const err19 = {instancePath:instancePath+"/spec/workloads/" + i0+"/$as",schemaPath:"#/properties/spec/properties/workloads/items/properties/%24as/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema63.properties.spec.properties.workloads.items.properties.$as.type,parentSchema:schema63.properties.spec.properties.workloads.items.properties.$as,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data6.$when !== undefined){
let data9 = data6.$when;
if((typeof data9 !== "boolean") && (typeof data9 !== "string")){
const err20 = {instancePath:instancePath+"/spec/workloads/" + i0+"/$when",schemaPath:"#/properties/spec/properties/workloads/items/properties/%24when/type",keyword:"type",params:{type: schema63.properties.spec.properties.workloads.items.properties.$when.type},message:"must be boolean,string",schema:schema63.properties.spec.properties.workloads.items.properties.$when.type,parentSchema:schema63.properties.spec.properties.workloads.items.properties.$when,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data6.name !== undefined){
let data10 = data6.name;
if(typeof data10 === "string"){
if(func1(data10) < 1){
const err21 = {instancePath:instancePath+"/spec/workloads/" + i0+"/name",schemaPath:"#/properties/spec/properties/workloads/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema63.properties.spec.properties.workloads.items.properties.name,data:data10};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/spec/workloads/" + i0+"/name",schemaPath:"#/properties/spec/properties/workloads/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema63.properties.spec.properties.workloads.items.properties.name.type,parentSchema:schema63.properties.spec.properties.workloads.items.properties.name,data:data10};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data6.kind !== undefined){
let data11 = data6.kind;
if(typeof data11 !== "string"){
const err23 = {instancePath:instancePath+"/spec/workloads/" + i0+"/kind",schemaPath:"#/properties/spec/properties/workloads/items/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema63.properties.spec.properties.workloads.items.properties.kind.type,parentSchema:schema63.properties.spec.properties.workloads.items.properties.kind,data:data11};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(!(((((((data11 === "Deployment") || (data11 === "StatefulSet")) || (data11 === "DaemonSet")) || (data11 === "ReplicaSet")) || (data11 === "Job")) || (data11 === "CronJob")) || (data11 === "Pod"))){
const err24 = {instancePath:instancePath+"/spec/workloads/" + i0+"/kind",schemaPath:"#/properties/spec/properties/workloads/items/properties/kind/enum",keyword:"enum",params:{allowedValues: schema63.properties.spec.properties.workloads.items.properties.kind.enum},message:"must be equal to one of the allowed values",schema:schema63.properties.spec.properties.workloads.items.properties.kind.enum,parentSchema:schema63.properties.spec.properties.workloads.items.properties.kind,data:data11};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data6.labels !== undefined){
let data12 = data6.labels;
if(!data12 || typeof data12 != "object"){
const err25 = {instancePath:instancePath+"/spec/workloads/" + i0+"/labels",schemaPath:"#/properties/spec/properties/workloads/items/properties/labels/type",keyword:"type",params:{type: schema63.properties.spec.properties.workloads.items.properties.labels.type},message:"must be object,array",schema:schema63.properties.spec.properties.workloads.items.properties.labels.type,parentSchema:schema63.properties.spec.properties.workloads.items.properties.labels,data:data12};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data6.ports !== undefined){
let data13 = data6.ports;
if(Array.isArray(data13)){
const len1 = data13.length;
for(let i1=0; i1<len1; i1++){
let data14 = data13[i1];
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(data14.port === undefined){
const err26 = {instancePath:instancePath+"/spec/workloads/" + i0+"/ports/" + i1,schemaPath:"#/properties/spec/properties/workloads/items/properties/ports/items/required",keyword:"required",params:{missingProperty: "port"},message:"must have required property '"+"port"+"'",schema:schema63.properties.spec.properties.workloads.items.properties.ports.items.required,parentSchema:schema63.properties.spec.properties.workloads.items.properties.ports.items,data:data14};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
for(const key4 in data14){
if(!((((key4 === "$when") || (key4 === "name")) || (key4 === "port")) || (key4 === "protocol"))){
const err27 = {instancePath:instancePath+"/spec/workloads/" + i0+"/ports/" + i1,schemaPath:"#/properties/spec/properties/workloads/items/properties/ports/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema63.properties.spec.properties.workloads.items.properties.ports.items,data:data14};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data14.$when !== undefined){
let data15 = data14.$when;
if((typeof data15 !== "boolean") && (typeof data15 !== "string")){
const err28 = {instancePath:instancePath+"/spec/workloads/" + i0+"/ports/" + i1+"/$when",schemaPath:"#/properties/spec/properties/workloads/items/properties/ports/items/properties/%24when/type",keyword:"type",params:{type: schema63.properties.spec.properties.workloads.items.properties.ports.items.properties.$when.type},message:"must be boolean,string",schema:schema63.properties.spec.properties.workloads.items.properties.ports.items.properties.$when.type,parentSchema:schema63.properties.spec.properties.workloads.items.properties.ports.items.properties.$when,data:data15};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data14.name !== undefined){
let data16 = data14.name;
if(typeof data16 === "string"){
if(func1(data16) < 1){
const err29 = {instancePath:instancePath+"/spec/workloads/" + i0+"/ports/" + i1+"/name",schemaPath:"#/properties/spec/properties/workloads/items/properties/ports/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema63.properties.spec.properties.workloads.items.properties.ports.items.properties.name,data:data16};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/spec/workloads/" + i0+"/ports/" + i1+"/name",schemaPath:"#/properties/spec/properties/workloads/items/properties/ports/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema63.properties.spec.properties.workloads.items.properties.ports.items.properties.name.type,parentSchema:schema63.properties.spec.properties.workloads.items.properties.ports.items.properties.name,data:data16};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data14.port !== undefined){
let data17 = data14.port;
if((!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))) && (typeof data17 !== "string")){
const err31 = {instancePath:instancePath+"/spec/workloads/" + i0+"/ports/" + i1+"/port",schemaPath:"#/properties/spec/properties/workloads/items/properties/ports/items/properties/port/type",keyword:"type",params:{type: schema63.properties.spec.properties.workloads.items.properties.ports.items.properties.port.type},message:"must be integer,string",schema:schema63.properties.spec.properties.workloads.items.properties.ports.items.properties.port.type,parentSchema:schema63.properties.spec.properties.workloads.items.properties.ports.items.properties.port,data:data17};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data14.protocol !== undefined){
let data18 = data14.protocol;
if(typeof data18 !== "string"){
const err32 = {instancePath:instancePath+"/spec/workloads/" + i0+"/ports/" + i1+"/protocol",schemaPath:"#/properties/spec/properties/workloads/items/properties/ports/items/properties/protocol/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema63.properties.spec.properties.workloads.items.properties.ports.items.properties.protocol.type,parentSchema:schema63.properties.spec.properties.workloads.items.properties.ports.items.properties.protocol,data:data18};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/spec/workloads/" + i0+"/ports/" + i1,schemaPath:"#/properties/spec/properties/workloads/items/properties/ports/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema63.properties.spec.properties.workloads.items.properties.ports.items.type,parentSchema:schema63.properties.spec.properties.workloads.items.properties.ports.items,data:data14};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/spec/workloads/" + i0+"/ports",schemaPath:"#/properties/spec/properties/workloads/items/properties/ports/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema63.properties.spec.properties.workloads.items.properties.ports.type,parentSchema:schema63.properties.spec.properties.workloads.items.properties.ports,data:data13};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data6.hostNetwork !== undefined){
let data19 = data6.hostNetwork;
if((typeof data19 !== "boolean") && (typeof data19 !== "string")){
const err35 = {instancePath:instancePath+"/spec/workloads/" + i0+"/hostNetwork",schemaPath:"#/properties/spec/properties/workloads/items/properties/hostNetwork/type",keyword:"type",params:{type: schema63.properties.spec.properties.workloads.items.properties.hostNetwork.type},message:"must be boolean,string",schema:schema63.properties.spec.properties.workloads.items.properties.hostNetwork.type,parentSchema:schema63.properties.spec.properties.workloads.items.properties.hostNetwork,data:data19};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data6.addresses !== undefined){
let data20 = data6.addresses;
if((!(Array.isArray(data20))) && (typeof data20 !== "string")){
const err36 = {instancePath:instancePath+"/spec/workloads/" + i0+"/addresses",schemaPath:"#/properties/spec/properties/workloads/items/properties/addresses/type",keyword:"type",params:{type: schema63.properties.spec.properties.workloads.items.properties.addresses.type},message:"must be array,string",schema:schema63.properties.spec.properties.workloads.items.properties.addresses.type,parentSchema:schema63.properties.spec.properties.workloads.items.properties.addresses,data:data20};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(Array.isArray(data20)){
const len2 = data20.length;
for(let i2=0; i2<len2; i2++){
let data21 = data20[i2];
if(typeof data21 !== "string"){
const err37 = {instancePath:instancePath+"/spec/workloads/" + i0+"/addresses/" + i2,schemaPath:"#/properties/spec/properties/workloads/items/properties/addresses/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema63.properties.spec.properties.workloads.items.properties.addresses.items.type,parentSchema:schema63.properties.spec.properties.workloads.items.properties.addresses.items,data:data21};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
}
}
else {
const err38 = {instancePath:instancePath+"/spec/workloads/" + i0,schemaPath:"#/properties/spec/properties/workloads/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema63.properties.spec.properties.workloads.items.type,parentSchema:schema63.properties.spec.properties.workloads.items,data:data6};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath:instancePath+"/spec/workloads",schemaPath:"#/properties/spec/properties/workloads/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema63.properties.spec.properties.workloads.type,parentSchema:schema63.properties.spec.properties.workloads,data:data5};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema63.properties.spec.type,parentSchema:schema63.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema63.type,parentSchema:schema63,data};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
validate53.errors = vErrors;
return errors === 0;
}
validate53.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const parameter = validate54;

function validate54(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate54.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema41.required,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func3.call(schema41.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.type !== undefined){
let data0 = data.type;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.properties.type.type,parentSchema:schema41.properties.type,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!((((((data0 === "object") || (data0 === "array")) || (data0 === "string")) || (data0 === "integer")) || (data0 === "number")) || (data0 === "boolean"))){
const err3 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema41.properties.type.enum},message:"must be equal to one of the allowed values",schema:schema41.properties.type.enum,parentSchema:schema41.properties.type,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.properties !== undefined){
let data1 = data.properties;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
if(!(validate30(data1[key1], {instancePath:instancePath+"/properties/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data1,parentDataProperty:key1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath:instancePath+"/properties",schemaPath:"#/properties/properties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.properties.properties.type,parentSchema:schema41.properties.properties,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.required !== undefined){
let data3 = data.required;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 !== "string"){
const err5 = {instancePath:instancePath+"/required/" + i0,schemaPath:"#/properties/required/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.properties.required.items.type,parentSchema:schema41.properties.required.items,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
let i1 = data3.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data3[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err6 = {instancePath:instancePath+"/required",schemaPath:"#/properties/required/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema41.properties.required,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err7 = {instancePath:instancePath+"/required",schemaPath:"#/properties/required/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema41.properties.required.type,parentSchema:schema41.properties.required,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.additionalProperties !== undefined){
let data5 = data.additionalProperties;
if((typeof data5 !== "boolean") && (!(data5 && typeof data5 == "object" && !Array.isArray(data5)))){
const err8 = {instancePath:instancePath+"/additionalProperties",schemaPath:"#/properties/additionalProperties/type",keyword:"type",params:{type: schema41.properties.additionalProperties.type},message:"must be boolean,object",schema:schema41.properties.additionalProperties.type,parentSchema:schema41.properties.additionalProperties,data:data5};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.items !== undefined){
if(!(validate30(data.items, {instancePath:instancePath+"/items",parentData:data,parentDataProperty:"items",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
}
if(data.enum !== undefined){
let data7 = data.enum;
if(Array.isArray(data7)){
if(data7.length < 1){
const err9 = {instancePath:instancePath+"/enum",schemaPath:"#/properties/enum/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema41.properties.enum,data:data7};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/enum",schemaPath:"#/properties/enum/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema41.properties.enum.type,parentSchema:schema41.properties.enum,data:data7};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.format !== undefined){
let data8 = data.format;
if(typeof data8 !== "string"){
const err11 = {instancePath:instancePath+"/format",schemaPath:"#/properties/format/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.properties.format.type,parentSchema:schema41.properties.format,data:data8};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.minimum !== undefined){
let data9 = data.minimum;
if(!((typeof data9 == "number") && (isFinite(data9)))){
const err12 = {instancePath:instancePath+"/minimum",schemaPath:"#/properties/minimum/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema41.properties.minimum.type,parentSchema:schema41.properties.minimum,data:data9};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.maximum !== undefined){
let data10 = data.maximum;
if(!((typeof data10 == "number") && (isFinite(data10)))){
const err13 = {instancePath:instancePath+"/maximum",schemaPath:"#/properties/maximum/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema41.properties.maximum.type,parentSchema:schema41.properties.maximum,data:data10};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.minItems !== undefined){
let data11 = data.minItems;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err14 = {instancePath:instancePath+"/minItems",schemaPath:"#/properties/minItems/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema41.properties.minItems.type,parentSchema:schema41.properties.minItems,data:data11};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 < 0 || isNaN(data11)){
const err15 = {instancePath:instancePath+"/minItems",schemaPath:"#/properties/minItems/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema41.properties.minItems,data:data11};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
if(data.minProperties !== undefined){
let data12 = data.minProperties;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err16 = {instancePath:instancePath+"/minProperties",schemaPath:"#/properties/minProperties/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema41.properties.minProperties.type,parentSchema:schema41.properties.minProperties,data:data12};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 < 0 || isNaN(data12)){
const err17 = {instancePath:instancePath+"/minProperties",schemaPath:"#/properties/minProperties/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema41.properties.minProperties,data:data12};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
if(data.uniqueItems !== undefined){
let data13 = data.uniqueItems;
if(typeof data13 !== "boolean"){
const err18 = {instancePath:instancePath+"/uniqueItems",schemaPath:"#/properties/uniqueItems/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema41.properties.uniqueItems.type,parentSchema:schema41.properties.uniqueItems,data:data13};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.title !== undefined){
let data14 = data.title;
if(typeof data14 !== "string"){
const err19 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.properties.title.type,parentSchema:schema41.properties.title,data:data14};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.description !== undefined){
let data15 = data.description;
if(typeof data15 !== "string"){
const err20 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.properties.description.type,parentSchema:schema41.properties.description,data:data15};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.examples !== undefined){
let data16 = data.examples;
if(!(Array.isArray(data16))){
const err21 = {instancePath:instancePath+"/examples",schemaPath:"#/properties/examples/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema41.properties.examples.type,parentSchema:schema41.properties.examples,data:data16};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.merge !== undefined){
let data17 = data.merge;
if(typeof data17 !== "string"){
const err22 = {instancePath:instancePath+"/merge",schemaPath:"#/properties/merge/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.properties.merge.type,parentSchema:schema41.properties.merge,data:data17};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(!(data17 === "union")){
const err23 = {instancePath:instancePath+"/merge",schemaPath:"#/properties/merge/enum",keyword:"enum",params:{allowedValues: schema41.properties.merge.enum},message:"must be equal to one of the allowed values",schema:schema41.properties.merge.enum,parentSchema:schema41.properties.merge,data:data17};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.observed !== undefined){
let data18 = data.observed;
if(typeof data18 !== "boolean"){
const err24 = {instancePath:instancePath+"/observed",schemaPath:"#/properties/observed/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema41.properties.observed.type,parentSchema:schema41.properties.observed,data:data18};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.type,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
validate54.errors = vErrors;
return errors === 0;
}
validate54.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validators = {
  'cluster-group': cluster_group,
  'cluster': cluster,
  'connectivity-test': connectivity_test,
  'exception': exception,
  'inventory-cluster': inventory_cluster,
  'inventory-landscape': inventory_landscape,
  'inventory-namespace': inventory_namespace,
  'inventory-profile': inventory_profile,
  'landscape': landscape,
  'namespace-type': namespace_type,
  'network-policy': network_policy,
  'observed-values': observed_values,
  'parameters': parameters,
  'policy-template': policy_template,
  'review-rules': review_rules,
  'workloads': workloads,
  'parameter': parameter,
};
