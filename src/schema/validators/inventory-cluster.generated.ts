// @ts-nocheck
// Generated from schemas/ by "npm run generate". Do not edit.
import ucs2length from 'ajv/dist/runtime/ucs2length.js';
import { formatProblem, formats as formatNames } from '../formats.ts';
const formats = Object.fromEntries(
  formatNames.map((name) => [name, (text) => formatProblem(name, text) === undefined]),
);

export const validateInventoryCluster = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://ringfence.dev/schemas/inventory-cluster.schema.json","type":"object","additionalProperties":false,"required":["schemaVersion","cluster","networks","cni"],"properties":{"schemaVersion":{"enum":[1,2],"description":"The version of this format. A version that Ringfence does not know is refused; what an older one does not record is unknown."},"cluster":{"type":"string","minLength":1,"description":"The cluster's name."},"tenant":{"type":"string","minLength":1},"host":{"type":"object","additionalProperties":false,"required":["cluster","namespace"],"properties":{"cluster":{"type":"string","minLength":1,"description":"The hosting cluster."},"namespace":{"type":"string","minLength":1,"description":"The namespace there."}}},"networks":{"type":"object","additionalProperties":false,"required":["pods","services","nodes"],"description":"Address ranges; an empty list means that the network is not known.","properties":{"pods":{"type":"array","items":{"type":"string","format":"cidr"},"description":"Pod network."},"services":{"type":"array","items":{"type":"string","format":"cidr"},"description":"Service network."},"nodes":{"type":"array","items":{"type":"string","format":"cidr"},"description":"Node network."}}},"cni":{"type":"object","additionalProperties":false,"required":["ipBlockMatchesPods","ipBlockMatchesNodes"],"description":"How the network plugin applies policies.","properties":{"ipBlockMatchesPods":{"type":"string","enum":["always","never","unknown"],"description":"Whether an ipBlock matches pods by their addresses."},"ipBlockMatchesNodes":{"type":"string","enum":["always","never","unknown"],"description":"Whether an ipBlock matches the addresses of nodes."},"policiesApplyToOwnNode":{"const":"always"}}},"metadataAddresses":{"type":"array","items":{"type":"string","format":"ip"}},"declaredNamespaces":{"const":"Complete"},"labels":{"type":"object","additionalProperties":{"type":"string"}},"apiServer":{"$ref":"observed-needs.schema.json#/$defs/apiServer"}}};
const schema33 = {"type":"object","additionalProperties":false,"required":["addresses","ports"],"properties":{"addresses":{"type":"array","minItems":1,"items":{"type":"string","format":"ip"},"uniqueItems":true,"description":"Their addresses.","examples":[["10.0.0.1"]]},"ports":{"type":"array","minItems":1,"items":{"type":"integer","minimum":1,"maximum":65535},"uniqueItems":true,"description":"Their TCP ports.","examples":[[6443]]}}};
const func1 = Object.prototype.hasOwnProperty;
const func2 = ucs2length.default;
const formats0 = formats.cidr;
const formats6 = formats.ip;

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://ringfence.dev/schemas/inventory-cluster.schema.json" */;
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
if(data.schemaVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "schemaVersion"},message:"must have required property '"+"schemaVersion"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.cluster === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "cluster"},message:"must have required property '"+"cluster"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.networks === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "networks"},message:"must have required property '"+"networks"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.cni === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "cni"},message:"must have required property '"+"cni"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
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
if(data.schemaVersion !== undefined){
let data0 = data.schemaVersion;
if(!((data0 === 1) || (data0 === 2))){
const err5 = {instancePath:instancePath+"/schemaVersion",schemaPath:"#/properties/schemaVersion/enum",keyword:"enum",params:{allowedValues: schema31.properties.schemaVersion.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.schemaVersion.enum,parentSchema:schema31.properties.schemaVersion,data:data0};
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
if(func2(data1) < 1){
const err6 = {instancePath:instancePath+"/cluster",schemaPath:"#/properties/cluster/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.cluster,data:data1};
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
const err7 = {instancePath:instancePath+"/cluster",schemaPath:"#/properties/cluster/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.cluster.type,parentSchema:schema31.properties.cluster,data:data1};
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
if(func2(data2) < 1){
const err8 = {instancePath:instancePath+"/tenant",schemaPath:"#/properties/tenant/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.tenant,data:data2};
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
const err9 = {instancePath:instancePath+"/tenant",schemaPath:"#/properties/tenant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.tenant.type,parentSchema:schema31.properties.tenant,data:data2};
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
const err10 = {instancePath:instancePath+"/host",schemaPath:"#/properties/host/required",keyword:"required",params:{missingProperty: "cluster"},message:"must have required property '"+"cluster"+"'",schema:schema31.properties.host.required,parentSchema:schema31.properties.host,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data3.namespace === undefined){
const err11 = {instancePath:instancePath+"/host",schemaPath:"#/properties/host/required",keyword:"required",params:{missingProperty: "namespace"},message:"must have required property '"+"namespace"+"'",schema:schema31.properties.host.required,parentSchema:schema31.properties.host,data:data3};
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
const err12 = {instancePath:instancePath+"/host",schemaPath:"#/properties/host/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.host,data:data3};
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
if(func2(data4) < 1){
const err13 = {instancePath:instancePath+"/host/cluster",schemaPath:"#/properties/host/properties/cluster/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.host.properties.cluster,data:data4};
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
const err14 = {instancePath:instancePath+"/host/cluster",schemaPath:"#/properties/host/properties/cluster/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.host.properties.cluster.type,parentSchema:schema31.properties.host.properties.cluster,data:data4};
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
if(func2(data5) < 1){
const err15 = {instancePath:instancePath+"/host/namespace",schemaPath:"#/properties/host/properties/namespace/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.host.properties.namespace,data:data5};
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
const err16 = {instancePath:instancePath+"/host/namespace",schemaPath:"#/properties/host/properties/namespace/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.host.properties.namespace.type,parentSchema:schema31.properties.host.properties.namespace,data:data5};
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
const err17 = {instancePath:instancePath+"/host",schemaPath:"#/properties/host/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.host.type,parentSchema:schema31.properties.host,data:data3};
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
const err18 = {instancePath:instancePath+"/networks",schemaPath:"#/properties/networks/required",keyword:"required",params:{missingProperty: "pods"},message:"must have required property '"+"pods"+"'",schema:schema31.properties.networks.required,parentSchema:schema31.properties.networks,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data6.services === undefined){
const err19 = {instancePath:instancePath+"/networks",schemaPath:"#/properties/networks/required",keyword:"required",params:{missingProperty: "services"},message:"must have required property '"+"services"+"'",schema:schema31.properties.networks.required,parentSchema:schema31.properties.networks,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data6.nodes === undefined){
const err20 = {instancePath:instancePath+"/networks",schemaPath:"#/properties/networks/required",keyword:"required",params:{missingProperty: "nodes"},message:"must have required property '"+"nodes"+"'",schema:schema31.properties.networks.required,parentSchema:schema31.properties.networks,data:data6};
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
const err21 = {instancePath:instancePath+"/networks",schemaPath:"#/properties/networks/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.networks,data:data6};
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
if(!(formats0(data8))){
const err22 = {instancePath:instancePath+"/networks/pods/" + i0,schemaPath:"#/properties/networks/properties/pods/items/format",keyword:"format",params:{format: "cidr"},message:"must match format \""+"cidr"+"\"",schema:"cidr",parentSchema:schema31.properties.networks.properties.pods.items,data:data8};
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
const err23 = {instancePath:instancePath+"/networks/pods/" + i0,schemaPath:"#/properties/networks/properties/pods/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.networks.properties.pods.items.type,parentSchema:schema31.properties.networks.properties.pods.items,data:data8};
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
const err24 = {instancePath:instancePath+"/networks/pods",schemaPath:"#/properties/networks/properties/pods/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.networks.properties.pods.type,parentSchema:schema31.properties.networks.properties.pods,data:data7};
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
if(!(formats0(data10))){
const err25 = {instancePath:instancePath+"/networks/services/" + i1,schemaPath:"#/properties/networks/properties/services/items/format",keyword:"format",params:{format: "cidr"},message:"must match format \""+"cidr"+"\"",schema:"cidr",parentSchema:schema31.properties.networks.properties.services.items,data:data10};
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
const err26 = {instancePath:instancePath+"/networks/services/" + i1,schemaPath:"#/properties/networks/properties/services/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.networks.properties.services.items.type,parentSchema:schema31.properties.networks.properties.services.items,data:data10};
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
const err27 = {instancePath:instancePath+"/networks/services",schemaPath:"#/properties/networks/properties/services/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.networks.properties.services.type,parentSchema:schema31.properties.networks.properties.services,data:data9};
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
if(!(formats0(data12))){
const err28 = {instancePath:instancePath+"/networks/nodes/" + i2,schemaPath:"#/properties/networks/properties/nodes/items/format",keyword:"format",params:{format: "cidr"},message:"must match format \""+"cidr"+"\"",schema:"cidr",parentSchema:schema31.properties.networks.properties.nodes.items,data:data12};
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
const err29 = {instancePath:instancePath+"/networks/nodes/" + i2,schemaPath:"#/properties/networks/properties/nodes/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.networks.properties.nodes.items.type,parentSchema:schema31.properties.networks.properties.nodes.items,data:data12};
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
const err30 = {instancePath:instancePath+"/networks/nodes",schemaPath:"#/properties/networks/properties/nodes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.networks.properties.nodes.type,parentSchema:schema31.properties.networks.properties.nodes,data:data11};
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
const err31 = {instancePath:instancePath+"/networks",schemaPath:"#/properties/networks/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.networks.type,parentSchema:schema31.properties.networks,data:data6};
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
const err32 = {instancePath:instancePath+"/cni",schemaPath:"#/properties/cni/required",keyword:"required",params:{missingProperty: "ipBlockMatchesPods"},message:"must have required property '"+"ipBlockMatchesPods"+"'",schema:schema31.properties.cni.required,parentSchema:schema31.properties.cni,data:data13};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data13.ipBlockMatchesNodes === undefined){
const err33 = {instancePath:instancePath+"/cni",schemaPath:"#/properties/cni/required",keyword:"required",params:{missingProperty: "ipBlockMatchesNodes"},message:"must have required property '"+"ipBlockMatchesNodes"+"'",schema:schema31.properties.cni.required,parentSchema:schema31.properties.cni,data:data13};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
for(const key3 in data13){
if(!(((key3 === "ipBlockMatchesPods") || (key3 === "ipBlockMatchesNodes")) || (key3 === "policiesApplyToOwnNode"))){
const err34 = {instancePath:instancePath+"/cni",schemaPath:"#/properties/cni/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.cni,data:data13};
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
const err35 = {instancePath:instancePath+"/cni/ipBlockMatchesPods",schemaPath:"#/properties/cni/properties/ipBlockMatchesPods/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.cni.properties.ipBlockMatchesPods.type,parentSchema:schema31.properties.cni.properties.ipBlockMatchesPods,data:data14};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(!(((data14 === "always") || (data14 === "never")) || (data14 === "unknown"))){
const err36 = {instancePath:instancePath+"/cni/ipBlockMatchesPods",schemaPath:"#/properties/cni/properties/ipBlockMatchesPods/enum",keyword:"enum",params:{allowedValues: schema31.properties.cni.properties.ipBlockMatchesPods.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.cni.properties.ipBlockMatchesPods.enum,parentSchema:schema31.properties.cni.properties.ipBlockMatchesPods,data:data14};
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
const err37 = {instancePath:instancePath+"/cni/ipBlockMatchesNodes",schemaPath:"#/properties/cni/properties/ipBlockMatchesNodes/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.cni.properties.ipBlockMatchesNodes.type,parentSchema:schema31.properties.cni.properties.ipBlockMatchesNodes,data:data15};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(!(((data15 === "always") || (data15 === "never")) || (data15 === "unknown"))){
const err38 = {instancePath:instancePath+"/cni/ipBlockMatchesNodes",schemaPath:"#/properties/cni/properties/ipBlockMatchesNodes/enum",keyword:"enum",params:{allowedValues: schema31.properties.cni.properties.ipBlockMatchesNodes.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.cni.properties.ipBlockMatchesNodes.enum,parentSchema:schema31.properties.cni.properties.ipBlockMatchesNodes,data:data15};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data13.policiesApplyToOwnNode !== undefined){
let data16 = data13.policiesApplyToOwnNode;
if("always" !== data16){
const err39 = {instancePath:instancePath+"/cni/policiesApplyToOwnNode",schemaPath:"#/properties/cni/properties/policiesApplyToOwnNode/const",keyword:"const",params:{allowedValue: "always"},message:"must be equal to constant",schema:"always",parentSchema:schema31.properties.cni.properties.policiesApplyToOwnNode,data:data16};
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
const err40 = {instancePath:instancePath+"/cni",schemaPath:"#/properties/cni/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.cni.type,parentSchema:schema31.properties.cni,data:data13};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.metadataAddresses !== undefined){
let data17 = data.metadataAddresses;
if(Array.isArray(data17)){
const len3 = data17.length;
for(let i3=0; i3<len3; i3++){
let data18 = data17[i3];
if(typeof data18 === "string"){
if(!(formats6(data18))){
const err41 = {instancePath:instancePath+"/metadataAddresses/" + i3,schemaPath:"#/properties/metadataAddresses/items/format",keyword:"format",params:{format: "ip"},message:"must match format \""+"ip"+"\"",schema:"ip",parentSchema:schema31.properties.metadataAddresses.items,data:data18};
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
const err42 = {instancePath:instancePath+"/metadataAddresses/" + i3,schemaPath:"#/properties/metadataAddresses/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.metadataAddresses.items.type,parentSchema:schema31.properties.metadataAddresses.items,data:data18};
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
const err43 = {instancePath:instancePath+"/metadataAddresses",schemaPath:"#/properties/metadataAddresses/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.metadataAddresses.type,parentSchema:schema31.properties.metadataAddresses,data:data17};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data.declaredNamespaces !== undefined){
let data19 = data.declaredNamespaces;
if("Complete" !== data19){
const err44 = {instancePath:instancePath+"/declaredNamespaces",schemaPath:"#/properties/declaredNamespaces/const",keyword:"const",params:{allowedValue: "Complete"},message:"must be equal to constant",schema:"Complete",parentSchema:schema31.properties.declaredNamespaces,data:data19};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data.labels !== undefined){
let data20 = data.labels;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
for(const key4 in data20){
let data21 = data20[key4];
if(typeof data21 !== "string"){
const err45 = {instancePath:instancePath+"/labels/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/labels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.labels.additionalProperties.type,parentSchema:schema31.properties.labels.additionalProperties,data:data21};
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
const err46 = {instancePath:instancePath+"/labels",schemaPath:"#/properties/labels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.labels.type,parentSchema:schema31.properties.labels,data:data20};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data.apiServer !== undefined){
let data22 = data.apiServer;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(data22.addresses === undefined){
const err47 = {instancePath:instancePath+"/apiServer",schemaPath:"observed-needs.schema.json#/$defs/apiServer/required",keyword:"required",params:{missingProperty: "addresses"},message:"must have required property '"+"addresses"+"'",schema:schema33.required,parentSchema:schema33,data:data22};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(data22.ports === undefined){
const err48 = {instancePath:instancePath+"/apiServer",schemaPath:"observed-needs.schema.json#/$defs/apiServer/required",keyword:"required",params:{missingProperty: "ports"},message:"must have required property '"+"ports"+"'",schema:schema33.required,parentSchema:schema33,data:data22};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
for(const key5 in data22){
if(!((key5 === "addresses") || (key5 === "ports"))){
const err49 = {instancePath:instancePath+"/apiServer",schemaPath:"observed-needs.schema.json#/$defs/apiServer/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema33,data:data22};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data22.addresses !== undefined){
let data23 = data22.addresses;
if(Array.isArray(data23)){
if(data23.length < 1){
const err50 = {instancePath:instancePath+"/apiServer/addresses",schemaPath:"observed-needs.schema.json#/$defs/apiServer/properties/addresses/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema33.properties.addresses,data:data23};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
const len4 = data23.length;
for(let i4=0; i4<len4; i4++){
let data24 = data23[i4];
if(typeof data24 === "string"){
if(!(formats6(data24))){
const err51 = {instancePath:instancePath+"/apiServer/addresses/" + i4,schemaPath:"observed-needs.schema.json#/$defs/apiServer/properties/addresses/items/format",keyword:"format",params:{format: "ip"},message:"must match format \""+"ip"+"\"",schema:"ip",parentSchema:schema33.properties.addresses.items,data:data24};
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
const err52 = {instancePath:instancePath+"/apiServer/addresses/" + i4,schemaPath:"observed-needs.schema.json#/$defs/apiServer/properties/addresses/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.addresses.items.type,parentSchema:schema33.properties.addresses.items,data:data24};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
let i5 = data23.length;
let j0;
if(i5 > 1){
const indices0 = {};
for(;i5--;){
let item0 = data23[i5];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err53 = {instancePath:instancePath+"/apiServer/addresses",schemaPath:"observed-needs.schema.json#/$defs/apiServer/properties/addresses/uniqueItems",keyword:"uniqueItems",params:{i: i5, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i5+" are identical)",schema:true,parentSchema:schema33.properties.addresses,data:data23};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
break;
}
indices0[item0] = i5;
}
}
}
else {
const err54 = {instancePath:instancePath+"/apiServer/addresses",schemaPath:"observed-needs.schema.json#/$defs/apiServer/properties/addresses/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema33.properties.addresses.type,parentSchema:schema33.properties.addresses,data:data23};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data22.ports !== undefined){
let data25 = data22.ports;
if(Array.isArray(data25)){
if(data25.length < 1){
const err55 = {instancePath:instancePath+"/apiServer/ports",schemaPath:"observed-needs.schema.json#/$defs/apiServer/properties/ports/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema33.properties.ports,data:data25};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
const len5 = data25.length;
for(let i6=0; i6<len5; i6++){
let data26 = data25[i6];
if(!(((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26))) && (isFinite(data26)))){
const err56 = {instancePath:instancePath+"/apiServer/ports/" + i6,schemaPath:"observed-needs.schema.json#/$defs/apiServer/properties/ports/items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema33.properties.ports.items.type,parentSchema:schema33.properties.ports.items,data:data26};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 > 65535 || isNaN(data26)){
const err57 = {instancePath:instancePath+"/apiServer/ports/" + i6,schemaPath:"observed-needs.schema.json#/$defs/apiServer/properties/ports/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema33.properties.ports.items,data:data26};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(data26 < 1 || isNaN(data26)){
const err58 = {instancePath:instancePath+"/apiServer/ports/" + i6,schemaPath:"observed-needs.schema.json#/$defs/apiServer/properties/ports/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema33.properties.ports.items,data:data26};
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
let i7 = data25.length;
let j1;
if(i7 > 1){
const indices1 = {};
for(;i7--;){
let item1 = data25[i7];
if(!(((typeof item1 == "number") && (!(item1 % 1) && !isNaN(item1))) && (isFinite(item1)))){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err59 = {instancePath:instancePath+"/apiServer/ports",schemaPath:"observed-needs.schema.json#/$defs/apiServer/properties/ports/uniqueItems",keyword:"uniqueItems",params:{i: i7, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i7+" are identical)",schema:true,parentSchema:schema33.properties.ports,data:data25};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
break;
}
indices1[item1] = i7;
}
}
}
else {
const err60 = {instancePath:instancePath+"/apiServer/ports",schemaPath:"observed-needs.schema.json#/$defs/apiServer/properties/ports/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema33.properties.ports.type,parentSchema:schema33.properties.ports,data:data25};
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
const err61 = {instancePath:instancePath+"/apiServer",schemaPath:"observed-needs.schema.json#/$defs/apiServer/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.type,parentSchema:schema33,data:data22};
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
const err62 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
